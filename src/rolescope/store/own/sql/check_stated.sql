-- What openings state, a window of rows at a time.
SELECT * FROM openings WHERE rowid >= $first AND rowid < $first + $size;
