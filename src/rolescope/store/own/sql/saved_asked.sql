UPDATE saved_questions SET asked_at = CAST($at AS TIMESTAMP), asked = $question, reader = $reader WHERE name = $name;
