-- Which of a role's cells mention which skill.
SELECT cell, skill, skill_counts.postings
FROM skill_counts
JOIN cells USING (cell)
WHERE role = $1
ORDER BY skill, cell
