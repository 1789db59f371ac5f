-- Where tables of one name came from.
SELECT DISTINCT split_part(url, '#', 1) FROM payloads WHERE source = $source AND account = $account ORDER BY ALL;
