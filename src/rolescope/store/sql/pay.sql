-- Stated pay of one role.
SELECT source, population, method, country, level, year, currency, period, employer, employer_kind, low, high,
    records
FROM pay
WHERE role = $1
ORDER BY ALL
