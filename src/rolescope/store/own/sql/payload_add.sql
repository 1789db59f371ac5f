INSERT INTO payloads
SELECT $source, $account, $url, $sha256, $about, $page, CAST($at AS TIMESTAMP), CAST($at AS TIMESTAMP), $etag, $modified;
