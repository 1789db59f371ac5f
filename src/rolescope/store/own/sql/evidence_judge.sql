-- Every opening that may be counted, and why it is not; null: it counts. Of a vacancy that is shown several
-- times the first opening votes. Openings of sources whose terms forbid counting are in none of it: neither do
-- they vote, nor does their number show, nor do they make others one vacancy (`revised`).
CREATE OR REPLACE TEMP TABLE judged AS
WITH vacancies AS (
    SELECT
        o.id,
        o.source,
        o.content,
        o.employer,
        o.posted,
        o.last_seen,
        r.reader,
        r.title_role,
        r.language,
        row_number() OVER (PARTITION BY coalesce(v.head, g.head, o.id) ORDER BY o.first_seen, o.id) AS turn
    FROM openings AS o
    LEFT JOIN readings AS r ON r.id = o.id AND r.content = o.content
    LEFT JOIN groups AS g ON g.id = o.id
    LEFT JOIN revised AS v ON v.id = o.id
    WHERE o.source NOT IN (SELECT unnest($forbidden))
)
SELECT
    id,
    source,
    content,
    posted,
    last_seen,
    reader,
    turn,
    CASE
        WHEN reader IS NULL THEN 'not read yet'
        WHEN title_role IS NULL THEN 'the title names no one role of ours'
        WHEN turn > 1 THEN 'another opening of the same vacancy counts'
        WHEN language IS DISTINCT FROM 'en' THEN 'the text is not English'
        WHEN employer IS NULL THEN 'no employer is named'
    END AS reason
FROM vacancies;
