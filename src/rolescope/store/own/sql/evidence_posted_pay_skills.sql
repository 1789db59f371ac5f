CREATE OR REPLACE TEMP TABLE counted_posted_pay_skills AS
SELECT p.record, unnest(r.skills) AS skill
FROM counted_posted_pay AS p JOIN readings AS r ON r.id = p.id;
