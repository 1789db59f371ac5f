DELETE FROM readings WHERE id IN (SELECT id FROM staged);
