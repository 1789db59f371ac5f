INSERT INTO openings BY NAME
SELECT
    'board:acme' || (i % 20000) || ':' || i AS id,
    $sources[1 + i % len($sources)] AS source,
    'acme' || (i % 20000) AS account,
    '' || i AS key,
    $levels[1 + CAST(hash(i * 7) % len($levels) AS INTEGER)] || $roles[1 + CAST(hash(i * 3) % len($roles) AS INTEGER)]
        || $endings[1 + CAST(hash(i * 5) % len($endings) AS INTEGER)] AS title,
    'Example ' || (i % 20000) || ' ' || ['Labs', 'GmbH', 'Inc', 'Analytics'][1 + i % 4] AS employer,
    $places[1 + CAST(hash(i * 11) % len($places) AS INTEGER)] AS place,
    '[]' AS places,
    '[]' AS countries,
    'A text of opening ' || i AS text,
    md5('t' || i) AS text_hash,
    strftime(DATE '2026-01-01' + CAST(hash(i * 13) % 323 AS INTEGER), '%Y-%m-%d') AS posted,
    'https://boards.example.org/acme' || (i % 20000) || '/jobs/' || i AS url,
    'https://boards.example.org/acme' || (i % 20000) || '/jobs/' || i || '/apply' AS apply_url,
    '[]' AS employment_types,
    '{}' AS labels,
    '[]' AS pay,
    md5('c' || i) AS content,
    'p' AS payload,
    TIMESTAMP '2026-11-01' AS first_seen,
    TIMESTAMP '2026-11-20' AS last_seen,
    CASE WHEN i % 10 = 0 THEN TIMESTAMP '2026-11-15' END AS gone_at
FROM range($openings) AS t(i);
