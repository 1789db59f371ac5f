-- Openings of the employer, title and place of a vacancy under another key: of other vacancies, or its own ones
-- that follow each other on one board.
WITH listed AS (
    SELECT
        o.id,
        o.source,
        o.account,
        g.head,
        coalesce(TRY_CAST(o.published AS TIMESTAMP), TRY_CAST(o.posted AS TIMESTAMP), o.first_seen) AS began_on,
        o.last_seen,
        o.gone_at,
        t.digest,
        t.level,
        t.job,
        t.terms,
        t.place
    FROM groups AS g JOIN group_traits AS t ON t.n = g.n JOIN openings AS o ON o.id = g.id
    WHERE replace(t.employer, ' ', '') IN (
        SELECT replace(t.employer, ' ', '') FROM groups AS g JOIN group_traits AS t ON t.n = g.n WHERE g.head = $head
    )
),

own AS (SELECT * FROM listed WHERE head = $head),

other AS (
    SELECT
        b.id,
        b.source,
        b.account,
        b.began_on,
        b.gone_at,
        bool_or(b.digest = o.digest) AS same_text,
        b.head = $head AS duplicate,
        bool_and(o.gone_at <= b.began_on OR b.gone_at <= o.began_on) AS anew
    FROM listed AS b JOIN own AS o
        ON b.id <> o.id
        AND b.level = o.level
        AND b.job = o.job
        AND b.terms = o.terms
        AND b.place = o.place
        AND b.began_on BETWEEN o.began_on - to_months($months) AND o.began_on + to_months($months)
        AND (b.head <> $head OR (b.source = o.source AND b.account IS NOT DISTINCT FROM o.account AND o.began_on < b.began_on))
    GROUP BY ALL
)

SELECT
    id,
    concat_ws(':', source, account),
    strftime(began_on, '%Y-%m-%dT%H:%M:%SZ'),
    strftime(gone_at, '%Y-%m-%dT%H:%M:%SZ'),
    same_text,
    duplicate,
    coalesce(anew, FALSE)
FROM other
ORDER BY began_on, id;
