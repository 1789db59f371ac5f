"""Tables that a user has: CSV, JSON, JSONL, Parquet and data frames, row by row, as openings."""
