-- Openings first seen in either period on boards that were visited before it, by the role of their work. Of a
-- source with few employers each opening stands for itself.
WITH since AS (
    SELECT source, account, min(began_at) AS first
    FROM visits
    GROUP BY source, account
),

chosen AS (
    SELECT
        o.source,
        o.first_seen >= CAST($recent AS TIMESTAMP) AS now,
        coalesce(o.employer, o.account, o.id) AS employer,
        o.id,
        r.work AS class
    FROM openings AS o
    INNER JOIN readings AS r ON r.id = o.id AND r.content = o.content
    INNER JOIN since AS s ON s.source = o.source AND s.account IS NOT DISTINCT FROM o.account
    WHERE o.first_seen >= CAST($before AS TIMESTAMP) AND o.first_seen <= CAST($at AS TIMESTAMP)
      AND s.first < CAST($recent AS TIMESTAMP)
      AND r.work <> 'cannot_tell'
),

employers AS (
    SELECT source, count(DISTINCT employer) AS many
    FROM chosen
    GROUP BY source
),

top AS (
    SELECT source, class
    FROM chosen
    GROUP BY source, class
    QUALIFY row_number() OVER (PARTITION BY source ORDER BY count(*) DESC, class) <= $classes
)

SELECT
    c.source,
    md5_number_lower(CASE WHEN e.many >= $few THEN c.employer ELSE c.id END) % $buckets AS cluster,
    c.now,
    coalesce(t.class, '') AS class,
    count(*)
FROM chosen AS c INNER JOIN employers AS e ON e.source = c.source
LEFT JOIN top AS t ON t.source = c.source AND t.class = c.class
GROUP BY ALL
ORDER BY ALL;
