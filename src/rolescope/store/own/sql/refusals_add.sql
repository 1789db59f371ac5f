INSERT INTO refusals SELECT $source, $url, $payload, key, reason FROM staged;
