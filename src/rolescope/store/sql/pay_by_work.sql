-- Pay read from texts of postings whose work was judged to be one role's, whatever their title.
SELECT source, population, method, role, country, level, year, currency, period, employer, employer_kind, low, high,
    records, specialisation, place, record, industry, work
FROM posted_pay
WHERE work = $1
ORDER BY ALL
