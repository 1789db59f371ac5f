CREATE OR REPLACE TEMP TABLE counted_cells AS
SELECT
    v.cell,
    collection,
    role,
    work,
    country,
    level,
    year,
    employer,
    employer_kind,
    CAST(count(*) AS INTEGER) AS postings,
    CAST(coalesce(any_value(d.duties), 0) AS INTEGER) AS duties
FROM voters AS v
LEFT JOIN (
    SELECT cell, sum(times * CAST(value AS INTEGER)) AS duties FROM said WHERE list = 'activity' GROUP BY cell
) AS d ON d.cell = v.cell
GROUP BY v.cell, collection, role, work, country, level, year, employer, employer_kind;
