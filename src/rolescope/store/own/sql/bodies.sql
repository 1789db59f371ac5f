-- Bytes of payloads, a window of rows at a time.
SELECT source, url, sha256, coding, body FROM bodies WHERE rowid >= $first AND rowid < $first + $size;
