"""Answers as one tidy table: a row for each figure, the same columns for every question."""

from rolescope.present.frames.libraries import pandas, polars
from rolescope.present.frames.rows import rows

__all__ = ["pandas", "polars", "rows"]
