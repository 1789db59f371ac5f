-- When each source was asked last, how that ended, and of how many boards; a visit that asked for nothing is none.
SELECT source, max(began_at), arg_max(outcome, began_at), count(DISTINCT coalesce(account, ''))
FROM visits
WHERE requests > 0
GROUP BY source
ORDER BY source;
