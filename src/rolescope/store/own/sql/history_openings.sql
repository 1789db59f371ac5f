-- The openings of a vacancy, and the last visit of its board before each was seen that saw anything. One that
-- began within the hour before may be the visit that saw it.
SELECT
    o.id,
    o.source,
    o.account,
    g.rule,
    strftime(o.first_seen, '%Y-%m-%dT%H:%M:%SZ'),
    strftime(o.last_seen, '%Y-%m-%dT%H:%M:%SZ'),
    strftime(o.gone_at, '%Y-%m-%dT%H:%M:%SZ'),
    (
        SELECT strftime(max(v.began_at), '%Y-%m-%dT%H:%M:%SZ')
        FROM visits AS v
        WHERE v.source = o.source
          AND v.account IS NOT DISTINCT FROM o.account
          AND v.outcome <> 'failed'
          AND v.began_at < o.first_seen - INTERVAL 1 HOUR
    ),
    o.posted,
    o.published,
    o.updated,
    o.expires
FROM groups AS g JOIN openings AS o ON o.id = g.id
WHERE g.head = $head
ORDER BY o.id <> $head, o.first_seen, o.id;
