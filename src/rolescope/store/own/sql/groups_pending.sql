-- Openings that are not grouped as they are now, and all that are in a component with one.
CREATE OR REPLACE TEMP TABLE to_group AS
WITH changed AS (
    SELECT o.id, g.component
    FROM openings AS o LEFT JOIN groups AS g ON g.id = o.id
    WHERE g.id IS NULL OR g.content <> o.content OR g.first_seen <> o.first_seen
)
SELECT o.rowid AS row_id, o.id, g.n AS old, row_number() OVER (ORDER BY o.rowid) AS turn
FROM openings AS o LEFT JOIN groups AS g ON g.id = o.id
WHERE o.id IN (SELECT id FROM changed) OR g.component IN (SELECT component FROM changed WHERE component IS NOT NULL);
