DELETE FROM groups;
DELETE FROM group_traits;
DELETE FROM group_keys;
DELETE FROM groups_made;
INSERT INTO groups_made VALUES ($version);
