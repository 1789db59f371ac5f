-- How often titles name the role, by source and month: no title of a month is a row of nought.
SELECT source, year, month, coalesce(titles, 0) AS titles, totals.total, totals.employers,
    coalesce(sum_kk, 0) AS sum_kk, coalesce(sum_kn, 0) AS sum_kn, totals.sum_nn
FROM title_totals AS totals
LEFT JOIN (FROM title_counts WHERE role = $1) AS named USING (source, year, month)
WHERE month IS NOT NULL
ORDER BY source, year, month
