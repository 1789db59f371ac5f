INSERT INTO revised SELECT id, head FROM staged;
