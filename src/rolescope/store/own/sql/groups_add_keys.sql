INSERT INTO group_keys SELECT n, kind, key FROM staged ORDER BY n, kind;
