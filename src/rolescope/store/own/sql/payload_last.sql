SELECT sha256, etag, modified
FROM payloads
WHERE source = $source AND url = $url
ORDER BY last_at DESC, sha256
LIMIT 1;
