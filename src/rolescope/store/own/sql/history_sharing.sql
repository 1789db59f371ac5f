-- Openings of other vacancies with one of a vacancy's pages.
SELECT DISTINCT g.id
FROM group_keys AS k JOIN groups AS g ON g.n = k.n
WHERE k.kind = $page
  AND k.key IN (
      SELECT k.key FROM group_keys AS k JOIN groups AS g ON g.n = k.n WHERE k.kind = $page AND g.head = $head
  )
  AND g.head <> $head
ORDER BY g.id;
