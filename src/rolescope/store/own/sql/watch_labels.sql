-- Openings with a label of their source's, and what was read of them.
SELECT
    o.source,
    o.labels,
    coalesce(o.employer, o.account, o.id) AS employer,
    r.language,
    r.level,
    r.years,
    r.degree,
    r.work,
    r.title_role,
    r.skills
FROM openings AS o INNER JOIN readings AS r ON r.id = o.id AND r.content = o.content
WHERE o.labels <> '{}' AND list_contains($sources, o.source)
ORDER BY o.id;
