-- Those openings into a store of their own, in the order in which they were stored.
ATTACH '{path}' AS aside;
INSERT INTO aside.openings SELECT o.* FROM openings AS o WHERE o.id IN (SELECT id FROM bridged) ORDER BY o.rowid;
INSERT INTO aside.readings SELECT r.* FROM readings AS r WHERE r.id IN (SELECT id FROM bridged);
DETACH aside;
