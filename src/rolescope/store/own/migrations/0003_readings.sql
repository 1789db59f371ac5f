-- What the reader says of an opening: what is searched, and what is counted. `content` is that of the
-- opening when it was read; where the two differ, or `reader` is an older one, it is to be read again.
-- `given` is the hash of what a reading depends on: openings with the same are read once.
CREATE TABLE readings (
    id VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    given VARCHAR NOT NULL,
    reader VARCHAR NOT NULL,
    title_role VARCHAR,
    specialisation VARCHAR,
    level VARCHAR NOT NULL,
    work VARCHAR NOT NULL,
    mixture VARCHAR NOT NULL,
    language VARCHAR,
    country VARCHAR,
    place VARCHAR,
    workplace VARCHAR,
    employer_kind VARCHAR,
    industry VARCHAR,
    years INTEGER,
    degree VARCHAR,
    pay_low DOUBLE,
    pay_high DOUBLE,
    pay_currency VARCHAR,
    pay_period VARCHAR,
    skills VARCHAR[] NOT NULL,
    required VARCHAR[] NOT NULL,
    facts VARCHAR NOT NULL
);
