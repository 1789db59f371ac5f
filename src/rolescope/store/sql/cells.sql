-- Counts of postings under one role, one row per collection, work, country, level, year and employer.
SELECT cell, collection, work, country, level, year, employer, employer_kind, postings, duties
FROM cells
WHERE role = $1
ORDER BY cell
