-- Values of closed lists in a role's cells, as "category:value".
SELECT cell, category || ':' || value AS category_value, category_counts.postings
FROM category_counts
JOIN cells USING (cell)
WHERE role = $1
ORDER BY category, value, cell
