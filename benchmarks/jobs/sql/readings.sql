INSERT INTO readings BY NAME
SELECT
    id,
    content,
    content AS given,
    'r' AS reader,
    $roles[1 + CAST(hash(key || 'a') % (len($roles) - 1) AS INTEGER)] AS title_role,
    ['senior', 'mid', 'entry', 'unstated'][1 + CAST(hash(key) % 4 AS INTEGER)] AS level,
    $roles[1 + CAST(hash(key || 'w') % len($roles) AS INTEGER)] AS work,
    '{"' || $roles[1 + CAST(hash(key || 'w') % len($roles) AS INTEGER)] || '": 0.'
        || (50 + hash(key || 's') % 50) || '}' AS mixture,
    'en' AS language,
    ['US', 'DE', 'GB', 'FR'][1 + CAST(hash(key || 'c') % 4 AS INTEGER)] AS country,
    ['onsite', 'hybrid', 'remote'][1 + CAST(hash(key || 'r') % 3 AS INTEGER)] AS workplace,
    3 AS years,
    (hash(key || 'p') % 100) * 1000 AS pay_low,
    (hash(key || 'p') % 100) * 1000 + 30000 AS pay_high,
    ['USD', 'EUR', 'GBP'][1 + CAST(hash(key || 'q') % 3 AS INTEGER)] AS pay_currency,
    'year' AS pay_period,
    list_distinct(
        list_transform(
            range(14),
            lambda x: $skills[1 + CAST(floor(len($skills) * pow((hash(key || x) % 1000000) / 1e6, 2)) AS INTEGER)]
        )
    ) AS skills,
    [] AS required,
    '{}' AS facts
FROM openings;
