-- Counts of postings under one role, one row per collection, country, level, year and employer.
SELECT cell, collection, country, level, year, employer, employer_kind, postings, duties
FROM cells
WHERE role = $1
ORDER BY cell
