"""Trained weights and measured errors of the reader. Made by `evidence/` and `benchmarks/`, never by hand."""
