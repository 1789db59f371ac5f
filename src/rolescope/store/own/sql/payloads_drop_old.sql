-- Of each address the versions behind the newest $keep, but for those that an opening rests on.
DELETE FROM payloads
WHERE (source, url, sha256) IN (
    SELECT (source, url, sha256)
    FROM payloads
    QUALIFY row_number() OVER (PARTITION BY source, url ORDER BY last_at DESC, sha256) > $keep
)
  AND NOT EXISTS (SELECT 1 FROM openings AS o WHERE o.source = payloads.source AND o.payload = payloads.sha256)
RETURNING source, url, sha256;
