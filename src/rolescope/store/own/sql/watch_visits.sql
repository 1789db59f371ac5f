-- Visits since a time, the oldest first.
SELECT source, account, began_at, outcome, read, refused, requests, missed, moved
FROM visits
WHERE began_at >= CAST($since AS TIMESTAMP)
ORDER BY source, account, began_at;
