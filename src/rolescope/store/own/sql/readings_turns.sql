CREATE OR REPLACE TEMP TABLE turns AS
SELECT min(row_id) AS row_id, given, row_number() OVER (ORDER BY min(row_id)) AS turn FROM asked GROUP BY given;
