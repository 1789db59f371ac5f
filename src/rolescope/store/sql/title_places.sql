-- How often titles name the role, by source, year and place: no title in a place is a row of nought.
WITH places AS (
    SELECT DISTINCT source, year, country, place, total
    FROM title_places
)
SELECT source, year, country, place, coalesce(titles, 0) AS titles, places.total
FROM places
LEFT JOIN (FROM title_places WHERE role = $1) AS named USING (source, year, country, place)
ORDER BY source, year, country, place
