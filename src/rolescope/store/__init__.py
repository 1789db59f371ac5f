"""Fact tables in DuckDB and Parquet: the embedded snapshot and a user's own."""
