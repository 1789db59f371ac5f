"""The door to Parquet says what is wrong with a file, what it has, and what to try."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rolescope.model.errors import SourceRefused
from rolescope.sources.table import read_rows
from tests.sources.test_base import SOURCE


def test_rows_come_in_file_order_with_columns_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "weir.parquet"
    pq.write_table(pa.table({"a": [1, 2], "b": ["x", None], "c": [True, False]}), path)
    assert list(read_rows(path, SOURCE, ("b", "a"))) == [("x", 1), (None, 2)]


def test_missing_file_names_the_home_of_its_source(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused, match=r"no file .*https://weir\.example"):
        list(read_rows(tmp_path / "gone.parquet", SOURCE, ("a",)))


def test_other_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "weir.parquet"
    path.write_text("day,height\n1,2\n")
    with pytest.raises(SourceRefused, match="not a readable Parquet file"):
        list(read_rows(path, SOURCE, ("a",)))


def test_missing_column_is_named_beside_those_present(tmp_path: Path) -> None:
    path = tmp_path / "weir.parquet"
    pq.write_table(pa.table({"day": [1], "height": [2]}), path)
    with pytest.raises(SourceRefused, match=r"lacks depth; it has day, height.*docs/sources/weir\.md"):
        list(read_rows(path, SOURCE, ("day", "depth")))
