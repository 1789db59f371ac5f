-- What stands for all that is counted, and when the newest of it was seen.
SELECT
    count(*),
    coalesce(bit_xor(hash(id, content, reader, turn, reason)), 0),
    CAST(CAST(max(last_seen) AS DATE) AS VARCHAR)
FROM judged;
