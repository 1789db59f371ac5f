SELECT version FROM groups_made;
