"""Bytes in, records out: one file per board, feed or table, and what each may be used for.

A source gives records as they stand and refuses rows with named reasons; it reads no text and judges no title
beyond its stated level. `catalogue.CATALOGUE` lists them all.
"""
