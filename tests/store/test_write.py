"""Rows into Parquet: order of arrival does not matter, keys are unique, absence is declared."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.store import schema
from rolescope.store.manifest import digest
from rolescope.store.write import write_table

ROWS = [(0, "train_models", 2), (1, "train_models", 1), (0, "develop_software", 3)]


@given(st.permutations(ROWS))
def test_the_same_rows_give_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, order: list[tuple[int, str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("tables")
    expected = digest(write_table(schema.ACTIVITY_COUNTS, ROWS, folder))
    assert digest(write_table(schema.ACTIVITY_COUNTS, order, folder)) == expected


def test_a_repeated_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="appears twice"):
        write_table(schema.ACTIVITY_COUNTS, [(0, "train_models", 2), (0, "train_models", 1)], tmp_path)


def test_absence_is_refused_where_it_is_not_declared(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"activity_counts\.duties may not be absent"):
        write_table(schema.ACTIVITY_COUNTS, [(0, "train_models", None)], tmp_path)


def test_every_column_says_what_it_holds() -> None:
    assert all(column.about for table in schema.TABLES for column in table.columns.values())
    assert all(set(table.key) <= set(table.columns) for table in schema.TABLES)
