SELECT source, reason, count(*)
FROM judged
WHERE reason IS NOT NULL
GROUP BY source, reason
ORDER BY source, reason;
