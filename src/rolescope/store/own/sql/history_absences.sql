SELECT a.id, strftime(a.gone_at, '%Y-%m-%dT%H:%M:%SZ'), strftime(a.back_at, '%Y-%m-%dT%H:%M:%SZ')
FROM absences AS a JOIN groups AS g ON g.id = a.id
WHERE g.head = $head
ORDER BY a.gone_at, a.id;
