-- What a source says of its openings in one label, what was read of them, and how many there are, by cluster.
SELECT
    json_extract_string(o.labels, $name) AS stated,
    r.language,
    CASE $of
        WHEN 'level' THEN r.level
        WHEN 'years' THEN CAST(r.years AS VARCHAR)
        WHEN 'degree' THEN r.degree
        WHEN 'work' THEN r.work
        WHEN 'title_role' THEN r.title_role
    END AS value,
    CAST(md5_number_lower(coalesce(o.employer, o.account, o.id)) % $buckets AS BIGINT) AS cluster,
    count(*) AS openings
FROM openings AS o INNER JOIN readings AS r ON r.id = o.id AND r.content = o.content
WHERE o.source = $source AND json_extract_string(o.labels, $name) IS NOT NULL
GROUP BY stated, r.language, value, cluster
ORDER BY stated, r.language, value, cluster;
