SELECT reason, key FROM refusals WHERE source = $source AND url = $url AND payload = $sha256;
