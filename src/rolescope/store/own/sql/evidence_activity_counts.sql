CREATE OR REPLACE TEMP TABLE counted_activity_counts AS
SELECT cell, name AS activity, CAST(sum(times * CAST(value AS INTEGER)) AS INTEGER) AS duties
FROM said
WHERE list = 'activity'
GROUP BY cell, name;
