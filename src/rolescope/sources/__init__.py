"""Bytes in, postings and pay records out: one file per board, feed or table."""
