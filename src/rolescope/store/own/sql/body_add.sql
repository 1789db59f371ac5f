INSERT INTO bodies SELECT $source, $url, $sha256, $coding, $body;
