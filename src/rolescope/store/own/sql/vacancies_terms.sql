-- Skills are of the opening that is shown; titles, employers and places of all that are shown now.
INSERT INTO vacancy_terms
WITH own AS (
    SELECT c.n, c.shown, o.title, o.employer, o.place, o.places, o.countries, o.source, o.employment_types, r.skills,
        r.country, r.place AS town
    FROM chosen AS c JOIN openings AS o ON o.id = c.id LEFT JOIN readings AS r ON r.id = c.id
    WHERE c.gone OR NOT c.own_gone
),
said AS (
    SELECT 'title' AS kind, title AS text, n FROM own
    UNION ALL SELECT 'employer', employer, n FROM own
    UNION ALL SELECT 'place', concat_ws(' ', place, town, CASE WHEN places <> '[]' THEN places END), n FROM own
),
found AS (
    SELECT kind, unnest(list_distinct(regexp_extract_all(lower(strip_accents(text)), '[\pL\pN+#]+'))) AS term, n FROM said
    UNION ALL SELECT 'skill', unnest(skills), n FROM own WHERE shown = 1
    UNION ALL SELECT 'country', country, n FROM own
    UNION ALL SELECT 'country', unnest(from_json(countries, '["VARCHAR"]')), n FROM own WHERE countries <> '[]'
    UNION ALL SELECT 'source', source, n FROM own
    UNION ALL
    SELECT 'employment', unnest(from_json(employment_types, '["VARCHAR"]')), n FROM own WHERE employment_types <> '[]'
)
SELECT kind, term, unnest(numbers)
FROM (
    SELECT kind, term, list(n) AS numbers FROM found WHERE term IS NOT NULL GROUP BY kind, term ORDER BY kind, term
);
