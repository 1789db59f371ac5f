-- When each board was last seen whole, and visited first.
SELECT source, account, max(began_at) FILTER (WHERE requests > 0 AND missed = 0 AND outcome <> 'failed'), min(began_at)
FROM visits
GROUP BY source, account
ORDER BY source, account;
