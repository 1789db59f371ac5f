-- Texts of the openings that stand for vacancies, read in one pass over the table.
SELECT v.id, o.text
FROM staged AS s JOIN vacancies AS v ON v.n = s.n JOIN openings AS o ON o.id = v.id;
