UPDATE openings AS o
SET first_seen = least(o.first_seen, CAST($at AS TIMESTAMP)),
    gone_at = CASE WHEN o.gone_at < CAST($at AS TIMESTAMP) THEN NULL ELSE o.gone_at END,
    payload = CASE
        WHEN s.content = o.content AND (CAST($at AS TIMESTAMP), $payload) > (o.last_seen, o.payload) THEN $payload
        ELSE o.payload
    END,
    last_seen = CASE WHEN s.content = o.content THEN greatest(o.last_seen, CAST($at AS TIMESTAMP)) ELSE o.last_seen END
FROM staged AS s
WHERE o.id = s.id AND o.id IN ($among);
