-- Years of experience asked in a role's cells.
SELECT cell, years, years_counts.postings
FROM years_counts
JOIN cells USING (cell)
WHERE role = $1
ORDER BY cell, years
