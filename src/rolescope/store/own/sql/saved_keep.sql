INSERT INTO saved_questions VALUES ($name, $question, CAST($at AS TIMESTAMP), NULL, NULL, NULL)
ON CONFLICT (name) DO UPDATE SET question = $question, saved_at = CAST($at AS TIMESTAMP);
