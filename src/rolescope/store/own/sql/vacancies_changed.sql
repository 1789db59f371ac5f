-- Heads of the groups in which anything changed, in an order.
CREATE OR REPLACE TEMP TABLE changed AS
WITH differing AS (
    SELECT now.head, v.n
    FROM now FULL JOIN vacancy_openings AS v ON v.id = now.id
    WHERE now.print IS DISTINCT FROM v.print
),
-- Whoever was in one vacancy with them is looked at as well: it may have parted.
heads AS (
    SELECT head FROM differing WHERE head IS NOT NULL
    UNION
    SELECT now.head
    FROM vacancy_openings AS v JOIN now ON now.id = v.id
    WHERE v.n IN (SELECT n FROM differing)
)
SELECT head, row_number() OVER (ORDER BY head) AS turn FROM heads;
