-- What the openings that count say, a row for each thing: its list, its name, how it is asked for, how often.
CREATE OR REPLACE TEMP TABLE said AS
WITH told AS (
    SELECT
        v.cell,
        unnest([
            {'list': 'skill', 'rows': json_extract(r.facts, '$.skills')},
            {'list': 'activity', 'rows': json_extract(r.facts, '$.activities')},
            {'list': 'category', 'rows': json_extract(r.facts, '$.categories')},
            {'list': 'naming', 'rows': json_extract(r.facts, '$.namings')}
        ]) AS part
    FROM voters AS v JOIN readings AS r ON r.id = v.id
),

apart AS (
    SELECT cell, part.list AS list, unnest(from_json(part.rows, '[["VARCHAR"]]')) AS one
    FROM told
)

SELECT cell, list, one[1] AS name, one[2] AS value, one[3] AS more, count(*) AS times
FROM apart
GROUP BY ALL;
