-- What a complete list no longer shows.
UPDATE openings AS o
SET gone_at = CAST($at AS TIMESTAMP)
WHERE o.source = $source
  AND o.account IS NOT DISTINCT FROM $account
  AND o.gone_at IS NULL
  AND o.last_seen < CAST($at AS TIMESTAMP)
  AND o.id NOT IN (SELECT id FROM staged)
RETURNING o.id;
