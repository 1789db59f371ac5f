-- A posting has one value of each list; those that say nothing of one have the value of silence.
CREATE OR REPLACE TEMP TABLE counted_category_counts AS
WITH stated AS (
    SELECT cell, name AS category, value, times FROM said WHERE list = 'category'
    UNION ALL
    SELECT cell, 'work' AS category, work AS value, count(*) AS times FROM voters GROUP BY cell, work
),

silent AS (
    SELECT c.cell, s.category, $silent AS value, c.postings - coalesce(sum(t.times), 0) AS times
    FROM counted_cells AS c
    CROSS JOIN (SELECT unnest($categories) AS category) AS s
    LEFT JOIN stated AS t ON t.cell = c.cell AND t.category = s.category
    GROUP BY c.cell, s.category, c.postings
)

SELECT cell, category, value, CAST(sum(times) AS INTEGER) AS postings
FROM (SELECT * FROM stated UNION ALL SELECT * FROM silent)
WHERE times > 0
GROUP BY cell, category, value;
