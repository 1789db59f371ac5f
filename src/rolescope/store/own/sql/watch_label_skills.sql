-- The same of skills: the label lists several, and so does the reading.
SELECT
    json_extract_string(o.labels, $name) AS stated,
    r.language,
    CAST(md5_number_lower(coalesce(o.employer, o.account, o.id)) % $buckets AS BIGINT) AS cluster,
    r.skills
FROM openings AS o INNER JOIN readings AS r ON r.id = o.id AND r.content = o.content
WHERE o.source = $source AND json_extract_string(o.labels, $name) IS NOT NULL
ORDER BY o.id;
