INSERT INTO readings
SELECT c.id, c.content, r.* EXCLUDE (id, content)
FROM copied AS c JOIN readings AS r ON r.id = c.source;
