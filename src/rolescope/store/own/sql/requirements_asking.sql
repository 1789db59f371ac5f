-- Vacancies with the facts that jobs are weighed by, and what they ask of a person.
SELECT
    v.n, v.id, v.source, v.work, v.level, v.country, v.pay_low, v.pay_high, v.pay_currency, v.pay_period, r.asks
FROM vacancies AS v LEFT JOIN readings AS r ON r.id = v.id
WHERE v.n IN (SELECT n FROM staged);
