-- The openings that count, each with the number of its cell: what is the same for all of a cell is one key.
-- Cells are numbered by role first, so that the rows of one role lie together. `staged` has the employers.
CREATE OR REPLACE TEMP TABLE voters AS
WITH keyed AS (
    SELECT
        o.id,
        o.source AS collection,
        r.title_role AS role,
        r.work,
        r.country,
        r.level,
        try_cast(substr(o.posted, 1, 4) AS SMALLINT) AS year,
        CAST(e.number AS INTEGER) AS employer,
        e.kind AS employer_kind
    FROM judged AS j
    JOIN openings AS o ON o.id = j.id
    JOIN readings AS r ON r.id = j.id
    JOIN staged AS e ON e.name = o.employer
    WHERE j.reason IS NULL
)
SELECT
    CAST($first + dense_rank() OVER (
        ORDER BY
            role,
            collection,
            work,
            coalesce(country, ''),
            level,
            coalesce(CAST(year AS VARCHAR), ''),
            format('{:08d}', employer),
            employer_kind
    ) - 1 AS INTEGER) AS cell,
    *
FROM keyed;
