SELECT count(*) FROM payloads WHERE source = $source AND url = $url AND sha256 = $sha256;
