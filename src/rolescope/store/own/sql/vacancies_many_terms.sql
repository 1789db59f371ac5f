-- Rows of terms, and how many of them are in order.
SELECT (SELECT count(*) FROM vacancy_terms), (SELECT coalesce(max(terms), 0) FROM vacancies_made);
