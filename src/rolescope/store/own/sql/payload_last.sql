SELECT etag, modified, body
FROM payloads
WHERE source = $source AND url = $url AND sha256 = (
    SELECT sha256 FROM payloads WHERE source = $source AND url = $url ORDER BY last_at DESC, sha256 LIMIT 1
);
