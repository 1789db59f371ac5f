-- Which opening's reading each may have, one for each hash.
CREATE OR REPLACE TEMP TABLE copied AS
SELECT a.id, a.content, s.source
FROM asked AS a
JOIN (
    SELECT r.given, min(r.id) AS source
    FROM readings AS r
    WHERE r.reader = $reader AND r.given IN (SELECT given FROM asked)
    GROUP BY r.given
) AS s ON s.given = a.given
WHERE NOT EXISTS (SELECT 1 FROM readings AS r WHERE r.id = a.id AND r.content = a.content AND r.reader = $reader);
