-- Payloads as they came. One that comes again is one row; etag and modified are those of the last time.
CREATE TABLE payloads (
    source VARCHAR NOT NULL,
    account VARCHAR,
    url VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    about VARCHAR NOT NULL,
    page INTEGER NOT NULL,
    first_at TIMESTAMP NOT NULL,
    last_at TIMESTAMP NOT NULL,
    etag VARCHAR,
    modified VARCHAR,
    body BLOB NOT NULL,
    PRIMARY KEY (source, url, sha256)
);

-- Openings with the content that was seen last. `content` is the SHA-256 of all that is stated.
CREATE TABLE openings (
    id VARCHAR NOT NULL PRIMARY KEY,
    source VARCHAR NOT NULL,
    account VARCHAR,
    key VARCHAR NOT NULL,
    title VARCHAR,
    employer VARCHAR,
    place VARCHAR,
    places VARCHAR NOT NULL,
    countries VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    text_hash VARCHAR NOT NULL,
    posted VARCHAR,
    published VARCHAR,
    updated VARCHAR,
    expires VARCHAR,
    url VARCHAR,
    apply_url VARCHAR,
    requisition VARCHAR,
    language VARCHAR,
    department VARCHAR,
    workplace VARCHAR,
    employment_types VARCHAR NOT NULL,
    labels VARCHAR NOT NULL,
    pay VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    payload VARCHAR NOT NULL,
    first_seen TIMESTAMP NOT NULL,
    last_seen TIMESTAMP NOT NULL,
    gone_at TIMESTAMP
);

-- Entries of a payload that gave no opening.
CREATE TABLE refusals (
    source VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    payload VARCHAR NOT NULL,
    key VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);
