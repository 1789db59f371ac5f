-- Whether a part of a table was stored by an ingest of it that has not ended: then it need not be read again.
SELECT count(*)
FROM payloads
WHERE source = $source
  AND url = $url
  AND sha256 = $sha256
  AND last_at > coalesce(
      (SELECT max(began_at) FROM visits WHERE source = $source AND account = $account),
      TIMESTAMP '0001-01-01'
  );
