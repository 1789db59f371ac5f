-- How many groups changed, and the last number that was given: terms keep those of vacancies that are no more.
SELECT
    (SELECT count(*) FROM changed),
    greatest((SELECT coalesce(max(n), 0) FROM vacancies), (SELECT coalesce(max(n), 0) FROM vacancy_terms));
