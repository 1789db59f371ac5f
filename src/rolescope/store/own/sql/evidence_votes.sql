SELECT
    o.source,
    o.title,
    o.employer,
    o.place,
    try_cast(substr(o.posted, 1, 4) AS INTEGER),
    r.title_role,
    r.country,
    r.facts
FROM judged AS j
JOIN openings AS o ON o.id = j.id
JOIN readings AS r ON r.id = j.id
WHERE j.reason IS NULL
ORDER BY o.id;
