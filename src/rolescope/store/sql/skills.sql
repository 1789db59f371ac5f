-- Which of a role's cells mention which skill, as its position among all skills: numbers travel faster than names.
WITH numbered AS (
    SELECT skill, row_number() OVER (ORDER BY skill) - 1 AS position
    FROM skills
)
SELECT cell, position, skill_counts.postings, required, preferred, advanced, basic
FROM skill_counts
JOIN cells USING (cell)
JOIN numbered USING (skill)
WHERE if($2, work, role) = $1
ORDER BY position, cell
