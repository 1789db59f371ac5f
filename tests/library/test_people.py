"""Scores of people through the library."""

from __future__ import annotations

from rolescope.library.people import audit

COLUMNS = {"sex": ["a"] * 8 + ["b"] * 8, "score": [*range(16)]}


def test_one_column_of_categories_may_be_named_alone() -> None:
    assert audit(COLUMNS, group="sex") == audit(COLUMNS, group=["sex"])
