-- Visits as they ended. Only a complete one can say that an opening is gone. `requests` were answered, `missed`
-- came to nothing: by the first a source's limits are kept, by the second a visit is known to have seen all.
-- `moved`: promised fields that no entry had, a JSON list.
CREATE TABLE visits (
    source VARCHAR NOT NULL,
    account VARCHAR,
    began_at TIMESTAMP NOT NULL,
    outcome VARCHAR NOT NULL,
    reason VARCHAR,
    read BIGINT NOT NULL,
    new BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    returned BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    requests BIGINT NOT NULL,
    missed BIGINT NOT NULL,
    moved VARCHAR NOT NULL
);

-- Times in which an opening was gone before it came back.
CREATE TABLE absences (
    id VARCHAR NOT NULL,
    gone_at TIMESTAMP NOT NULL,
    back_at TIMESTAMP NOT NULL
);
