-- Duty sentences of a role's cells by activity.
SELECT cell, activity, activity_counts.duties
FROM activity_counts
JOIN cells USING (cell)
WHERE if($2, work, role) = $1
ORDER BY activity, cell
