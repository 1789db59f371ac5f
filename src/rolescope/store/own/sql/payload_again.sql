UPDATE payloads
SET etag = CASE WHEN last_at <= CAST($at AS TIMESTAMP) THEN $etag ELSE etag END,
    modified = CASE WHEN last_at <= CAST($at AS TIMESTAMP) THEN $modified ELSE modified END,
    first_at = least(first_at, CAST($at AS TIMESTAMP)),
    last_at = greatest(last_at, CAST($at AS TIMESTAMP))
WHERE source = $source AND url = $url AND sha256 = $sha256;
