-- Every employer of an opening that counts.
SELECT DISTINCT o.employer
FROM judged AS j JOIN openings AS o ON o.id = j.id
WHERE j.reason IS NULL
ORDER BY o.employer;
