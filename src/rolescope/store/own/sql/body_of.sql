SELECT coding, body FROM bodies WHERE source = $source AND url = $url AND sha256 = $sha256;
