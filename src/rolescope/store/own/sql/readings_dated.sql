-- Of these nothing changed that a reading depends on.
UPDATE readings AS r
SET content = a.content
FROM asked AS a
WHERE r.id = a.id AND r.given = a.given AND r.reader = $reader
RETURNING r.id;
