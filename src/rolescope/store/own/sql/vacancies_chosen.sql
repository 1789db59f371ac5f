-- The openings of the next groups: each group's number, who stands for it, and where to apply.
CREATE OR REPLACE TEMP TABLE chosen AS
SELECT
    $last + dense_rank() OVER (ORDER BY c.turn) AS n,
    row_number() OVER (
        PARTITION BY c.turn
        ORDER BY o.gone_at IS NOT NULL, list_contains($last_shown, o.source), o.id <> c.head,
            NOT list_contains($first_party, o.source), o.id
    ) AS shown,
    row_number() OVER (
        PARTITION BY c.turn
        ORDER BY o.gone_at IS NOT NULL, NOT list_contains($first_party, o.source),
            list_contains($last_shown, o.source), coalesce(o.apply_url, o.url) IS NULL, o.id <> c.head, o.id
    ) AS applied,
    bool_and(o.gone_at IS NOT NULL) OVER (PARTITION BY c.turn) AS gone,
    o.gone_at IS NOT NULL AS own_gone,
    now.print,
    o.id
FROM changed AS c JOIN now ON now.head = c.head JOIN openings AS o ON o.id = now.id
WHERE c.turn > $after AND c.turn <= $upto;
