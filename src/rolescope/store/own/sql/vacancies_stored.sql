SELECT
    coalesce(max(openings), 0),
    coalesce(max(shown_now), 0),
    (SELECT count(*) FROM vacancies),
    (SELECT count(*) FROM openings) - (SELECT count(*) FROM vacancy_openings),
    max(as_of),
    coalesce(max(print), '')
FROM vacancies_made;
