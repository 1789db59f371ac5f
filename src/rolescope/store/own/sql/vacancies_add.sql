INSERT INTO vacancies
SELECT
    c.n,
    c.id,
    a.id,
    c.gone,
    o.source,
    greatest(
        0,
        least(
            65535,
            coalesce(try_cast(left(coalesce(o.posted, o.published), 10) AS DATE) - DATE '1970-01-01' + 1, 0)
        )
    ) * CAST(2147483648 AS BIGINT) + CAST(md5_number_lower(c.id) >> 33 AS BIGINT),
    r.level,
    r.title_role,
    r.work,
    try_cast(json_extract(r.mixture, '$."' || r.work || '"') AS FLOAT),
    r.mixture,
    coalesce(r.language, o.language),
    r.country,
    coalesce(r.workplace, o.workplace),
    r.pay_low,
    r.pay_high,
    r.pay_currency,
    r.pay_period,
    r.skills,
    r.required
FROM chosen AS c
JOIN openings AS o ON o.id = c.id
LEFT JOIN readings AS r ON r.id = c.id
JOIN chosen AS a ON a.n = c.n AND a.applied = 1
WHERE c.shown = 1
ORDER BY c.n;

INSERT INTO vacancy_openings SELECT n, id, print FROM chosen ORDER BY n, id;
