INSERT INTO saved_answers SELECT $name, id, content, shown FROM staged;
