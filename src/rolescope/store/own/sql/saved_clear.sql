DELETE FROM saved_answers WHERE name = $name;
