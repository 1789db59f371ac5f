-- What the openings that are shown of some vacancies ask of a person; absent where no reader looked for it.
SELECT v.n, r.asks
FROM vacancies AS v JOIN readings AS r ON r.id = v.id
WHERE v.n IN (SELECT n FROM staged);
