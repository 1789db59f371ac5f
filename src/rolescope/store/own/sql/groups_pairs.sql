-- Pairs that share a key, one of them with a number above $after. Of openings that are the same in all that
-- decides ($same), each meets the first of them only; a key that more than $most share brings nobody together.
-- Likeness of texts ($band) joins no two employers whose names begin otherwise.
WITH met AS MATERIALIZED (
    SELECT k.n, k.kind, k.key
    FROM group_keys AS k
    WHERE k.key IN (SELECT key FROM group_keys WHERE n > $after)
),

few AS (
    SELECT key FROM met WHERE kind <> $same GROUP BY key HAVING count(*) BETWEEN 2 AND $most
),

named AS MATERIALIZED (
    SELECT t.n, CASE WHEN NOT t.agency THEN left(replace(t.employer, ' ', ''), 3) END AS begins
    FROM group_traits AS t
    WHERE t.n IN (SELECT n FROM met)
)

SELECT DISTINCT a.n AS low, b.n AS high
FROM met AS a
    JOIN met AS b ON a.key = b.key AND a.kind = b.kind AND a.n < b.n
    JOIN named AS x ON x.n = a.n
    JOIN named AS y ON y.n = b.n
WHERE b.n > $after
  AND a.kind <> $same
  AND a.key IN (SELECT key FROM few)
  AND (a.kind <> $band OR coalesce(x.begins = y.begins, TRUE))
UNION
SELECT f.first AS low, b.n AS high
FROM met AS b JOIN (SELECT key, min(n) AS first FROM met WHERE kind = $same GROUP BY key) AS f ON f.key = b.key
WHERE b.kind = $same AND b.n > $after AND f.first < b.n
ORDER BY high, low;
