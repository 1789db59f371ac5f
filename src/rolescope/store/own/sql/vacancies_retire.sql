-- Vacancies that the chosen openings were in, and those of openings that are no more.
CREATE OR REPLACE TEMP TABLE retired AS
SELECT DISTINCT v.n
FROM vacancy_openings AS v
WHERE v.id IN (SELECT id FROM chosen) OR v.id NOT IN (SELECT id FROM now);
DELETE FROM vacancies WHERE n IN (SELECT n FROM retired);
DELETE FROM vacancy_openings WHERE n IN (SELECT n FROM retired);
