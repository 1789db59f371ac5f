CREATE OR REPLACE TEMP TABLE counted_years_counts AS
SELECT v.cell, CAST(r.years AS SMALLINT) AS years, CAST(count(*) AS INTEGER) AS postings
FROM voters AS v JOIN readings AS r ON r.id = v.id
WHERE r.years IS NOT NULL
GROUP BY v.cell, r.years;
