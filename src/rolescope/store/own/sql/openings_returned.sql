INSERT INTO absences
WITH known AS MATERIALIZED (SELECT id, gone_at FROM openings WHERE id IN ($among))
SELECT id, gone_at, CAST($at AS TIMESTAMP)
FROM known
WHERE gone_at < CAST($at AS TIMESTAMP);
