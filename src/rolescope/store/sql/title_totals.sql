-- Titles of each source by year, and by month where months are known.
SELECT source, year, month, total, employers, sum_nn
FROM title_totals
ORDER BY source, year, month
