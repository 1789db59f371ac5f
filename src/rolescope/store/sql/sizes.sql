-- Postings and employers by role.
SELECT role, sum(postings)::INTEGER AS postings, count(DISTINCT employer)::INTEGER AS employers
FROM cells
GROUP BY role
ORDER BY role
