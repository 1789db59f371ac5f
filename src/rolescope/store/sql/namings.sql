-- What a role's cells name of which a posting may name several, as "kind:value".
SELECT cell, kind || ':' || value AS kind_value, naming_counts.postings
FROM naming_counts
JOIN cells USING (cell)
WHERE role = $1
ORDER BY kind, value, cell
