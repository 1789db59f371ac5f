INSERT INTO groups BY NAME
SELECT
    id,
    content,
    CASE
        WHEN CAST(key AS INTEGER) % 5 = 4
        THEN 'board:acme' || ((CAST(key AS INTEGER) - 1) % 20000) || ':' || (CAST(key AS INTEGER) - 1)
        ELSE id
    END AS head,
    'text' AS rule,
    CAST(key AS INTEGER) AS n,
    CAST(key AS INTEGER) AS component,
    first_seen
FROM openings;
