SELECT count(*) FROM groups WHERE head <> id;
