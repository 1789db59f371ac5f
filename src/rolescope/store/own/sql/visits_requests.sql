-- Requests of a source's visits since a time, over all its boards, the oldest visit first.
SELECT began_at, sum(requests)
FROM visits
WHERE source = $source AND requests > 0 AND began_at >= CAST($since AS TIMESTAMP)
GROUP BY began_at
ORDER BY began_at;
