-- How often titles name the role, by source and year.
SELECT source, year, titles, total, employers, sum_kk, sum_kn, sum_nn
FROM title_counts
WHERE role = $1 AND month IS NULL
ORDER BY source, year
