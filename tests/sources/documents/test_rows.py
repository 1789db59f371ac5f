"""Tables: every row is a posting or a reason, and one bad row costs no other."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rolescope.model.errors import SourceRefused
from rolescope.model.read import PostingText, Refusal
from rolescope.sources.documents.rows import csv_rows, jsonl_rows, parquet_rows


def told(items: object) -> list[tuple[str, str]]:
    assert hasattr(items, "__iter__")
    return [(one.key, one.text if isinstance(one, PostingText) else one.reason) for one in items]


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_csv_by_whatever_stands_between(between: str) -> None:
    data = f'title{between}description\nPlanner{between}"Plan,\nroutes; draw | maps"\n\nSkipper{between}\n'
    assert told(csv_rows(io.BytesIO(b"\xef\xbb\xbf" + data.encode()), "a", {})) == [
        ("a#1", "Plan,\nroutes; draw | maps"),
        ("a#3", "no text in column description."),
    ]


def test_a_csv_without_a_text_column_says_what_it_has() -> None:
    with pytest.raises(SourceRefused, match="columns are day, height"):
        list(csv_rows(io.BytesIO(b"day,height\n1,2\n"), "a", {}))
    with pytest.raises(SourceRefused, match="columns are none"):
        list(csv_rows(io.BytesIO(b""), "a", {}))


@pytest.mark.parametrize("end", ["", "\n", "\nSkipper,Sail.\n"])
def test_a_quote_that_is_never_closed_is_named(end: str) -> None:
    data = f'title,text\nPlanner,"Plan ""big"" routes."\nDrawer,"Draw maps.{end}'.encode()
    first, second = told(csv_rows(io.BytesIO(data), "a", {}))
    assert first == ("a#1", 'Plan "big" routes.')
    assert "a quotation mark opens a field and none closes it" in second[1]


def test_inches_are_no_open_quote() -> None:
    data = b'title,text\nPlanner,Draw 5" maps.\n'
    assert told(csv_rows(io.BytesIO(data), "a", {})) == [("a#1", 'Draw 5" maps.')]


def test_jsonl_goes_on_after_a_broken_line() -> None:
    data = b'{"id": 5, "text": "One."}\n\n{"text": \n[1]\n{"text": "Two."}'
    assert told(jsonl_rows(io.BytesIO(data), "a", {})) == [
        ("a#5", "One."),
        ("a#3", "line is no JSON object."),
        ("a#4", "line is no JSON object."),
        ("a#5", "Two."),
    ]


def test_parquet_by_a_map(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"ad": ["One.", None], "role": ["Planner", "Skipper"], "n": [1, 2]}), path)
    first, second = parquet_rows(path, "a", {"text": "ad", "title": "role"})
    assert isinstance(first, PostingText)
    assert (first.key, first.beside.title) == ("a#1", "Planner")
    assert isinstance(second, Refusal)


def test_a_damaged_parquet_file_says_so() -> None:
    with pytest.raises(SourceRefused, match="cannot be read as Parquet"):
        list(parquet_rows(io.BytesIO(b"PAR1 and then nothing"), "a", {}))


def test_parquet_without_pyarrow_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SourceRefused, match=r"rolescope\[ingest\]"):
        list(parquet_rows(io.BytesIO(b"PAR1"), "a", {}))
