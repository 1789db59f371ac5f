DELETE FROM bodies
WHERE NOT EXISTS (
    SELECT 1 FROM payloads AS p WHERE p.source = bodies.source AND p.url = bodies.url AND p.sha256 = bodies.sha256
);
