DELETE FROM refusals
WHERE NOT EXISTS (
    SELECT 1
    FROM payloads AS p
    WHERE p.source = refusals.source AND p.url = refusals.url AND p.sha256 = refusals.payload
);
