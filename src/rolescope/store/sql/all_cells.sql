-- Counts of postings under every role, without what is in them.
SELECT role, cell, collection, work, country, level, year, employer, employer_kind, postings, duties
FROM cells
ORDER BY role, cell
