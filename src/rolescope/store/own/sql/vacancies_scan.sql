-- Vacancies that have the plain facts asked for. `paid`: 2 reaches the pay asked for, 1 stays below it, 0 states
-- none that can be compared.
SELECT
    n,
    coalesce(day, -1) AS day,
    tie,
    coalesce(share, -1) AS share,
    list_contains($uncounted, source) AS uncounted,
    CASE
        WHEN $amount IS NULL THEN 2
        WHEN pay_currency = $currency AND pay_period = $period AND coalesce(pay_high, pay_low) >= $amount THEN 2
        WHEN pay_currency = $currency AND pay_period = $period AND coalesce(pay_high, pay_low) < $amount THEN 1
        ELSE 0
    END AS paid
FROM vacancies
WHERE ($gone OR NOT gone)
  AND ($work IS NULL OR work = $work)
  AND ($titled IS NULL OR (title_role = $titled AND work IS DISTINCT FROM $not_work))
  AND ($level IS NULL OR level = $level)
  AND ($workplace IS NULL OR workplace = $workplace)
  AND ($language IS NULL OR language = $language)
  AND ($since IS NULL OR day >= $since);
