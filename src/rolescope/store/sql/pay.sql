-- Stated pay of one role: collected by others, and read from texts by us.
SELECT source, population, method, country, level, year, currency, period, employer, employer_kind, low, high,
    records, specialisation, place, record, NULL::VARCHAR AS industry, NULL::VARCHAR AS work
FROM pay
WHERE role = $1
UNION ALL
SELECT source, population, method, country, level, year, currency, period, employer, employer_kind, low, high,
    records, specialisation, place, record, industry, work
FROM posted_pay
WHERE role = $1
ORDER BY ALL
