-- Vacancies that have the plain facts asked for, each with a key: the greater, the earlier it is shown. From its low
-- end: whether it may not be counted; two bits of its pay, 2 for one that reaches what is asked for, 1 for one that
-- stays below it, 0 for none that can be compared; `newest`; and the share of its work in tenths.
SELECT
    n,
    CASE WHEN $by_share THEN CAST(floor(round(coalesce(share, 0), 4) * 10) AS BIGINT) << 50 ELSE 0 END
        + (newest << 3)
        + CASE
            WHEN $amount IS NULL THEN 4
            WHEN pay_currency = $currency AND pay_period = $period AND coalesce(pay_high, pay_low) >= $amount THEN 4
            WHEN pay_currency = $currency AND pay_period = $period AND coalesce(pay_high, pay_low) < $amount THEN 2
            ELSE 0
        END
        + CAST(list_contains($uncounted, source) AS BIGINT) AS key
FROM vacancies
WHERE ($gone OR NOT gone)
  AND ($work IS NULL OR work = $work)
  AND ($titled IS NULL OR (title_role = $titled AND work IS DISTINCT FROM $not_work))
  AND ($level IS NULL OR level = $level)
  AND ($workplace IS NULL OR workplace = $workplace)
  AND ($language IS NULL OR language = $language)
  AND ($since IS NULL OR newest >= $since) AND n IN ($among);
