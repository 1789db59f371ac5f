-- Counts of postings titled as one role, or whose work is judged to be its: a row per collection, country, …
SELECT cell, collection, work, country, level, year, employer, employer_kind, postings, duties
FROM cells
WHERE if($2, work, role) = $1
ORDER BY cell
