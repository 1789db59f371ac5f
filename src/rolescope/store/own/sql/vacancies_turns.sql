SELECT (SELECT count(*) FROM changed), (SELECT coalesce(max(n), 0) FROM vacancies);
