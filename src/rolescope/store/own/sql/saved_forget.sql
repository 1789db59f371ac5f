DELETE FROM saved_questions WHERE name = $name RETURNING name;
