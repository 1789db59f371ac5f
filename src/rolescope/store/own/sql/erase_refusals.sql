DELETE FROM refusals
WHERE source = $source
  AND url IN (SELECT url FROM payloads WHERE source = $source AND ($account IS NULL OR account = $account));
