-- Openings that were seen last in either period, and what they and their readings have, by employer.
SELECT
    o.source,
    o.last_seen >= CAST($recent AS TIMESTAMP) AS now,
    count(*) AS openings,
    count(*) FILTER (WHERE o.employer IS NOT NULL) AS employer,
    count(*) FILTER (WHERE o.place IS NOT NULL) AS place,
    count(*) FILTER (WHERE o.countries <> '[]') AS country,
    count(*) FILTER (WHERE coalesce(o.posted, o.published) IS NOT NULL) AS date,
    count(*) FILTER (WHERE o.pay <> '[]') AS stated_pay,
    count(*) FILTER (WHERE o.employment_types <> '[]') AS employment_type,
    count(*) FILTER (WHERE coalesce(o.apply_url, o.url) IS NOT NULL) AS link,
    count(*) FILTER (WHERE length(o.text) >= $long) AS text,
    count(r.id) AS read,
    count(*) FILTER (WHERE r.work <> 'cannot_tell') AS work,
    count(r.title_role) AS title_role,
    count(*) FILTER (WHERE len(r.skills) > 0) AS skills,
    count(r.years) AS years,
    count(r.degree) AS degree,
    count(*) FILTER (WHERE coalesce(r.pay_low, r.pay_high) IS NOT NULL) AS pay,
    count(*) FILTER (WHERE r.level <> 'unstated') AS level,
    count(*) FILTER (WHERE r.language = 'en') AS english
FROM openings AS o LEFT JOIN readings AS r ON r.id = o.id AND r.content = o.content
WHERE o.last_seen >= CAST($before AS TIMESTAMP) AND o.last_seen <= CAST($at AS TIMESTAMP)
GROUP BY o.source, now, coalesce(o.employer, o.account, o.id)
ORDER BY o.source, now, coalesce(o.employer, o.account, o.id);
