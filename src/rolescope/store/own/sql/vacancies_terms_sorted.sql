-- Every term's rows one after another again, without numbers that are no more.
CREATE OR REPLACE TEMP TABLE sorted AS
SELECT t.kind, t.term, list(t.n) AS numbers
FROM vacancy_terms AS t
WHERE t.n IN (SELECT n FROM vacancies)
GROUP BY t.kind, t.term;
DELETE FROM vacancy_terms;
INSERT INTO vacancy_terms SELECT kind, term, unnest(numbers) FROM (SELECT * FROM sorted ORDER BY kind, term);
DROP TABLE sorted;
