-- Bytes of payloads, in a table without a key: the engine reads whole rows near the end of a table that has one
-- whenever a row is added. `coding` is a content coding as HTTP names them: zstd, or identity for what came before.
CREATE TABLE bodies (
    source VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    coding VARCHAR NOT NULL,
    body BLOB NOT NULL
);
INSERT INTO bodies SELECT source, url, sha256, 'identity', body FROM payloads;
ALTER TABLE payloads DROP COLUMN body;
