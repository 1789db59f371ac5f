-- Pairs that share a key, one of them with a number above $after. Of openings that are the same in all that
-- decides ($same), each meets the first of them only; a key that more than $most share brings nobody together.
WITH met AS MATERIALIZED (
    SELECT k.n, k.kind, k.key
    FROM group_keys AS k
    WHERE k.key IN (SELECT key FROM group_keys WHERE n > $after)
),

few AS (
    SELECT key FROM met WHERE kind <> $same GROUP BY key HAVING count(*) BETWEEN 2 AND $most
)

SELECT DISTINCT a.n AS low, b.n AS high
FROM met AS a JOIN met AS b ON a.key = b.key AND a.kind = b.kind AND a.n < b.n
WHERE b.n > $after AND a.kind <> $same AND a.key IN (SELECT key FROM few)
UNION
SELECT f.first AS low, b.n AS high
FROM met AS b JOIN (SELECT key, min(n) AS first FROM met WHERE kind = $same GROUP BY key) AS f ON f.key = b.key
WHERE b.kind = $same AND b.n > $after AND f.first < b.n
ORDER BY high, low;
