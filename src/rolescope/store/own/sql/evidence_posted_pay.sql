-- The main pay of each opening that counts and states one whole.
CREATE OR REPLACE TEMP TABLE counted_posted_pay AS
WITH paid AS (
    SELECT v.*, r.specialisation, r.place, r.industry, json_extract(r.facts, '$.pay') AS pay
    FROM voters AS v JOIN readings AS r ON r.id = v.id
    WHERE json_type(r.facts, '$.pay') = 'ARRAY'
)
SELECT
    collection AS source,
    $population AS population,
    $method AS method,
    role,
    country,
    level,
    year,
    json_extract_string(pay, '$[0]') AS currency,
    json_extract_string(pay, '$[1]') AS period,
    employer,
    employer_kind,
    CAST(json_extract(pay, '$[2]') AS DOUBLE) AS low,
    CAST(json_extract(pay, '$[3]') AS DOUBLE) AS high,
    CAST(1 AS INTEGER) AS records,
    specialisation,
    place,
    CAST($first + row_number() OVER (ORDER BY id) - 1 AS INTEGER) AS record,
    industry,
    work,
    id
FROM paid;
