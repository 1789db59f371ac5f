-- What each staged opening is to the stored ones. One that is older than what is stored changes nothing.
SELECT
    count(*) FILTER (WHERE o.id IS NULL),
    count(*) FILTER (WHERE o.content <> s.content AND (CAST($at AS TIMESTAMP), s.content) > (o.last_seen, o.content)),
    count(*) FILTER (WHERE o.gone_at < CAST($at AS TIMESTAMP))
FROM staged AS s
LEFT JOIN (SELECT id, content, last_seen, gone_at FROM openings WHERE id IN ($among)) AS o ON o.id = s.id;
