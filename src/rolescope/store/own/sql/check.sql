-- What is wrong in a store: a row for each kind, how often, and the first example.
SELECT 'text altered', count(*), min(id) FROM openings WHERE sha256(text) <> text_hash
UNION ALL
SELECT 'id altered', count(*), min(id) FROM openings WHERE id <> concat_ws(':', source, account, key)
UNION ALL
SELECT 'payload missing', count(*), min(o.id)
FROM openings AS o
WHERE NOT EXISTS (SELECT 1 FROM payloads AS p WHERE p.source = o.source AND p.sha256 = o.payload)
UNION ALL
SELECT 'payload without bytes', count(*), min(source || ' ' || url) FROM payloads ANTI JOIN bodies USING (source, url, sha256)
UNION ALL
SELECT 'bytes without payload', count(*), min(source || ' ' || url) FROM bodies ANTI JOIN payloads USING (source, url, sha256)
UNION ALL
SELECT 'refusal without payload', count(*), min(r.source || ' ' || r.key)
FROM refusals AS r
WHERE NOT EXISTS (
    SELECT 1 FROM payloads AS p WHERE p.source = r.source AND p.url = r.url AND p.sha256 = r.payload
)
UNION ALL
SELECT 'absence without opening', count(*), min(id) FROM absences ANTI JOIN openings USING (id)
UNION ALL
SELECT 'reading without opening', count(*), min(id) FROM readings ANTI JOIN openings USING (id)
UNION ALL
SELECT 'opening read twice', count(*), min(id) FROM (SELECT id FROM readings GROUP BY id HAVING count(*) > 1)
UNION ALL
SELECT 'requirements altered', count(*), min(id) FROM readings WHERE NOT coalesce(json_valid(asks), true)
UNION ALL
SELECT 'group without opening', count(*), min(id) FROM groups ANTI JOIN openings USING (id)
UNION ALL
SELECT 'opening grouped twice', count(*), min(id) FROM (SELECT id FROM groups GROUP BY id HAVING count(*) > 1)
UNION ALL
SELECT 'group without head', count(*), min(g.id)
FROM groups AS g LEFT JOIN groups AS h ON h.id = g.head
WHERE h.head IS DISTINCT FROM g.head
UNION ALL
SELECT 'vacancy without opening', count(*), min(id) FROM vacancy_openings ANTI JOIN openings USING (id);
