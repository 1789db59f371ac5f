"""Every format, encoding and packing gives the same rows; what is broken costs its own row alone."""

from __future__ import annotations

import gzip
import io
import json
import sys
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rolescope.model.errors import SourceRefused
from rolescope.sources.files.arrays import array_rows
from rolescope.sources.files.row import Row
from rolescope.sources.files.rows import encoding_of, opened

ROWS = [
    {"title": "Planerin für Züge", "text": 'Plant "alle"\nWege; 5'},
    {"title": "Ärztin", "text": "Heilt."},
]


def rows(path: Path, encoding: str | None = None) -> list[Row]:
    with opened(path, encoding) as table:
        assert table.columns == ("title", "text")
        return list(table.rows)


def _csv(between: str = ",") -> str:
    quoted = [[value.replace('"', '""') for value in row.values()] for row in ROWS]
    return f"title{between}text\r\n" + "".join(f'"{one}"{between}"{two}"\r\n' for one, two in quoted)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_csv_in_any_encoding_by_whatever_stands_between(tmp_path: Path, encoding: str, between: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(_csv(between).encode(encoding))
    assert rows(path) == [Row(number, row) for number, row in enumerate(ROWS, 1)]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.jsonl", "a.ndjson"])
def test_texts_may_be_packed(tmp_path: Path, name: str, packed: bool) -> None:
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS)
    whole = {"a.csv": _csv(), "a.json": json.dumps(ROWS, indent=1)}.get(name, lines)
    path = tmp_path / (f"{name}.gz" if packed else name)
    path.write_bytes(gzip.compress(whole.encode()) if packed else whole.encode())
    assert rows(path) == [Row(number, row) for number, row in enumerate(ROWS, 1)]


def test_parquet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist(ROWS * 700), path, row_group_size=600)
    assert rows(path) == [Row(number, row) for number, row in enumerate(ROWS * 700, 1)]
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(SourceRefused, match="cannot be read as Parquet"):
        rows(path)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(SourceRefused, match=r"rolescope\[ingest\]"):
        rows(path)


def test_a_broken_row_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('title,text\nOne,1\nTwo\nThree,3,more\nFour,4,\nFive,"5\n', encoding="utf-8")
    told = [(row.number, row.fields["title"] if row.fields else row.reason) for row in rows(path)]
    assert told == [
        (1, "One"),
        (2, "it has 1 fields and the header 2: its quotes may be off."),
        (3, "it has 3 fields and the header 2: its quotes may be off."),
        (4, "Four"),
        (5, told[4][1]),
    ]
    assert "a quotation mark opens a field and none closes it" in str(told[4][1])


def test_lines_that_are_no_objects_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "a", "text": "b"}\n\n[1]\n{"title":\n{"title": "c"}', encoding="utf-8")
    assert [(row.number, row.reason) for row in rows(path)] == [
        (1, None),
        (2, "its line is no JSON object."),
        (3, "its line is no JSON."),
        (4, None),
    ]


@pytest.mark.parametrize("piece", [1, 2, 7, 1 << 18])
def test_a_list_is_read_object_by_object(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rolescope.sources.files.arrays._PIECE", piece)
    source = '\ufeff [ {"a": "]} ,[\\" "} , [1,2], -12.5e3,{"b": {"c": []}}\n,null ] ignored'
    found = [row.fields or row.reason for row in array_rows(io.StringIO(source))]  # type: ignore[arg-type]
    no = "it is no JSON object."
    assert found == [{"a": ']} ,[" '}, no, no, {"b": {"c": []}}, no]
    broken = list(array_rows(io.StringIO('[{"a": 1}, {"a": tru, {"a": 2}]')))  # type: ignore[arg-type]
    assert [row.fields for row in broken] == [{"a": 1}, None]
    assert list(array_rows(io.StringIO(" [ ] "))) == []  # type: ignore[arg-type]
    deep = list(array_rows(io.StringIO("[" * 200_000)))  # type: ignore[arg-type]
    assert [row.fields for row in deep] == [None]


def test_an_archive_that_is_cut_off_is_told_after_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    line = json.dumps(ROWS[0]).encode() + b"\n"
    path.write_bytes(gzip.compress(b"".join(line for _ in range(50_000)))[:-2000])
    found: list[Row] = []
    with pytest.raises(SourceRefused, match="cut off"), opened(path) as table:
        found.extend(table.rows)
    with opened(path) as table:
        assert len(list(islice(table.rows, 1000))) == 1000


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.parquet", b"no", "called like a Parquet file"),
        ("a.xlsx", b"PK", "no table that is read"),
        ("a.csv.gz", b"\x1f\x8bno", "archive"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceRefused, match=says):
        rows(path)


def test_a_file_that_is_not_there_and_an_encoding_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused, match="cannot be opened"):
        rows(tmp_path / "a.csv")
    (tmp_path / "a.csv").touch()
    with pytest.raises(SourceRefused, match="no encoding"):
        rows(tmp_path / "a.csv", "klingon")


def test_columns_without_a_name_or_with_one_twice_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(",title,title\n1,2,3\n", encoding="utf-8")
    with opened(tmp_path / "a.csv") as table:
        assert table.columns == ("column 1", "title", "title (3)")
        assert [row.fields for row in table.rows] == [{"column 1": "1", "title": "2", "title (3)": "3"}]


def test_a_sample_cut_inside_a_character_is_still_utf_8() -> None:
    assert encoding_of("ü".encode() * (1 << 19)) == "utf-8"
    assert encoding_of((b"a" + "ü".encode() * (1 << 19))[: 1 << 20]) == "utf-8"
    assert encoding_of(b"a\xfc") == "windows-1252"
