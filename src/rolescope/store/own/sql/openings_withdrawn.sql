-- What the source itself says is gone.
UPDATE openings AS o
SET gone_at = CAST($at AS TIMESTAMP)
FROM staged AS s
WHERE o.id = s.id AND o.gone_at IS NULL AND o.last_seen <= CAST($at AS TIMESTAMP)
RETURNING o.id;
