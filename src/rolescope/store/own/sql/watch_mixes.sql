-- Openings first seen in either period on boards that were visited before it, by the role of their work or
-- by the skills that were read. Of a source with few employers each opening stands for itself.
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
        CASE WHEN $of = 'skills' THEN r.skills ELSE [r.work] END AS classes
    FROM openings AS o
    INNER JOIN readings AS r ON r.id = o.id AND r.content = o.content
    INNER JOIN since AS s ON s.source = o.source AND s.account IS NOT DISTINCT FROM o.account
    WHERE o.first_seen >= CAST($before AS TIMESTAMP) AND o.first_seen <= CAST($at AS TIMESTAMP)
      AND s.first < CAST($recent AS TIMESTAMP)
      AND ($of = 'skills' OR r.work <> 'cannot_tell')
),

employers AS (
    SELECT source, count(DISTINCT employer) AS many
    FROM chosen
    GROUP BY source
),

clustered AS (
    SELECT
        c.source,
        CAST(
            md5_number_lower(CASE WHEN e.many >= $few THEN c.employer ELSE c.id END) % $buckets AS BIGINT
        ) AS cluster,
        c.now,
        c.classes
    FROM chosen AS c INNER JOIN employers AS e ON e.source = c.source
),

counted AS (
    SELECT source, cluster, now, unnest(classes) AS class, count(*) AS n
    FROM clustered
    GROUP BY source, cluster, now, class
),

top AS (
    SELECT source, class
    FROM counted
    GROUP BY source, class
    QUALIFY row_number() OVER (PARTITION BY source ORDER BY sum(n) DESC, class) <= $classes
)

SELECT n.source, n.cluster, n.now, coalesce(t.class, '') AS class, CAST(sum(n.n) AS BIGINT)
FROM counted AS n LEFT JOIN top AS t ON t.source = n.source AND t.class = n.class
GROUP BY ALL
ORDER BY ALL;
