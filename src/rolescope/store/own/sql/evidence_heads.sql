SELECT id, head FROM groups ORDER BY id;
