INSERT INTO absences
SELECT o.id, o.gone_at, CAST($at AS TIMESTAMP)
FROM openings AS o JOIN staged AS s ON o.id = s.id
WHERE o.gone_at < CAST($at AS TIMESTAMP);
