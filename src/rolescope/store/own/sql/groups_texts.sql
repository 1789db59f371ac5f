SELECT s.n, o.text
FROM staged AS s JOIN groups AS g ON g.n = s.n JOIN openings AS o ON o.id = g.id
ORDER BY s.n;
