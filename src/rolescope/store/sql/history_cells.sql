-- Counts of postings under every role, of collections that span years.
SELECT role, cell, collection, work, country, level, year, employer, employer_kind, postings, duties
FROM history_cells
ORDER BY role, cell
