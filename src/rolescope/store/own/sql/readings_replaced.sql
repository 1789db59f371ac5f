-- What the readings just copied take the place of.
DELETE FROM readings AS r
USING copied AS c
WHERE r.id = c.id AND (r.content <> c.content OR r.reader <> $reader);
