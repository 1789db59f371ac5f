-- In the order in which they were stored, but copies of a posting for other places behind it.
CREATE OR REPLACE TEMP TABLE turns AS
SELECT row_id, given, row_number() OVER (ORDER BY first, row_id) AS turn
FROM (
    SELECT min(row_id) AS row_id, given, min(min(row_id)) OVER (PARTITION BY posting) AS first
    FROM asked
    GROUP BY given, posting
);
