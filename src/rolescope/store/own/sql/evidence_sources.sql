-- What became of the openings of each source: how many, of which years those that count, and a print of them.
SELECT
    source,
    count(*),
    count(*) FILTER (WHERE reason IS NULL),
    min(substr(posted, 1, 4)) FILTER (WHERE reason IS NULL),
    max(substr(posted, 1, 4)) FILTER (WHERE reason IS NULL),
    count(*) FILTER (WHERE reason IS NULL AND posted IS NULL),
    CAST(bit_xor(hash(id, content)) AS VARCHAR)
FROM judged
GROUP BY source
ORDER BY source;
