CREATE OR REPLACE TEMP TABLE counted_naming_counts AS
SELECT cell, name AS kind, value, CAST(sum(times) AS INTEGER) AS postings
FROM said
WHERE list = 'naming'
GROUP BY cell, name, value;
