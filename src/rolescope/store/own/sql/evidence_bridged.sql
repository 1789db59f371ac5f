-- Openings that may be counted, of components that one that may not be is in, if there are several: it may be
-- what joins them, or what keeps them apart.
CREATE OR REPLACE TEMP TABLE bridged AS
WITH known AS (
    SELECT o.id, g.component, o.source IN (SELECT unnest($forbidden)) AS forbidden
    FROM openings AS o JOIN groups AS g ON g.id = o.id
)
SELECT id
FROM known
WHERE NOT forbidden AND component IN (
    SELECT component
    FROM known
    GROUP BY component
    HAVING bool_or(forbidden) AND count(*) FILTER (WHERE NOT forbidden) > 1
);
