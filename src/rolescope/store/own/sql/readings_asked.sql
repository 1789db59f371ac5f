-- Openings without a reading of what they state now by this reader, each with the hash of what a reading of it
-- depends on, and of what nearly all of one depends on.
CREATE OR REPLACE TEMP TABLE asked AS
SELECT
    o.rowid AS row_id,
    o.id,
    o.content,
    md5(CAST(to_json([
        o.text_hash,
        o.title,
        o.employer,
        o.place,
        o.countries,
        o.language,
        o.workplace,
        o.employment_types,
        o.pay
    ]) AS VARCHAR)) AS given,
    md5(CAST(to_json([o.text_hash, o.title, o.employer]) AS VARCHAR)) AS posting
FROM openings AS o
WHERE NOT EXISTS (
    SELECT 1 FROM readings AS r WHERE r.id = o.id AND r.content = o.content AND r.reader = $reader
);
