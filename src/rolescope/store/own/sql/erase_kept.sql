-- What is kept, by source and account.
SELECT DISTINCT source, account FROM (SELECT source, account FROM payloads UNION ALL SELECT source, account FROM openings)
ORDER BY ALL;
