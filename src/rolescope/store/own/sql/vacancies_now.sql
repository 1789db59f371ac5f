-- A print of all that an opening's vacancy is made of.
CREATE OR REPLACE TEMP TABLE now AS
SELECT
    o.id,
    coalesce(g.head, o.id) AS head,
    md5_number_lower(
        concat_ws('|', $made, o.content, o.gone_at IS NULL, coalesce(g.head, o.id), r.content, r.reader)
    ) AS print
FROM openings AS o LEFT JOIN readings AS r ON r.id = o.id LEFT JOIN groups AS g ON g.id = o.id;
