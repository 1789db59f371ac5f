-- Skills named beside pay: by its source, and in the texts that it was read from.
SELECT record, skill
FROM pay_skills
UNION ALL
SELECT record, skill
FROM posted_pay_skills
ORDER BY ALL
