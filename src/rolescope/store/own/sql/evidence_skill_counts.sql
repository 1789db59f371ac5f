CREATE OR REPLACE TEMP TABLE counted_skill_counts AS
SELECT
    cell,
    name AS skill,
    CAST(sum(times) AS INTEGER) AS postings,
    CAST(coalesce(sum(times) FILTER (WHERE value = 'required'), 0) AS SMALLINT) AS required,
    CAST(coalesce(sum(times) FILTER (WHERE value = 'preferred'), 0) AS SMALLINT) AS preferred,
    CAST(coalesce(sum(times) FILTER (WHERE more = 'advanced'), 0) AS SMALLINT) AS advanced,
    CAST(coalesce(sum(times) FILTER (WHERE more = 'basic'), 0) AS SMALLINT) AS basic
FROM said
WHERE list = 'skill'
GROUP BY cell, name;
