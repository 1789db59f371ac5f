SELECT count(*), count(old), (SELECT coalesce(max(n), 0) FROM groups) FROM to_group;
