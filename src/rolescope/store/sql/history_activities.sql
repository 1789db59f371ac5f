-- Duty sentences of a role's cells by activity, of collections that span years.
SELECT cell, activity, history_activity_counts.duties
FROM history_activity_counts
JOIN history_cells USING (cell)
WHERE role = $1
ORDER BY activity, cell
