-- Reasons of refused entries in payloads that came since a time.
SELECT p.source, r.reason, count(*) AS entries
FROM refusals AS r INNER JOIN payloads AS p ON p.source = r.source AND p.url = r.url AND p.sha256 = r.payload
WHERE p.last_at >= CAST($recent AS TIMESTAMP) AND p.last_at <= CAST($at AS TIMESTAMP)
GROUP BY p.source, r.reason
ORDER BY p.source, entries DESC, r.reason;
