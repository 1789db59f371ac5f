-- Every skill that occurs in the counts.
SELECT skill, label, type
FROM skills
ORDER BY skill
