"""Readings as a Parquet table: the documented columns, null or empty where a posting says nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rolescope.extract.reader import read
from rolescope.model.errors import BadQuestion, SourceRefused
from rolescope.model.read import Beside, PostingText, ReadAnswer
from rolescope.model.reading import Reading
from rolescope.store.readings import ROW_GROUP, ReadingsFile, row
from tests.extract.role.edits import EDITS
from tests.present.posting import TEXT, answer
from tests.store.made import postings, view

SCHEMA = {
    "key": "string",
    "title": "string",
    "location": "string",
    "employer": "string",
    "workplace": "string",
    "seniority": "string",
    "employer_kind": "string",
    "visa": "string",
    "clearance": "string",
    "on_call": "string",
    "industry": "string",
    "language": "string",
    "country": "string",
    "education_min": "string",
    "years_min": "int32",
    "years_max": "int32",
    "travel_percent": "int32",
    "education_or_equivalent": "bool",
    "role_verdict": "string",
    "title_agrees": "string",
    "title_agrees_p": "double",
    "role_mixture": "list<role string, share double>",
    "education_fields": "list<string>",
    "employment_type": "list<string>",
    "eligible": "list<string>",
    "spoken": "list<string>",
    "collaborators": "list<string>",
    "pay": "list<min double, max double, currency string, period string, kind string, tax string,"
    " place string, surface string, origin string, repairs list<string>, start int32, end int32>",
    "skills": "list<id string, label string, surface string, requirement string, depth string, years int32,"
    " choice int32, start int32, end int32>",
    "duties": "list<quote string, activity string, probability double, start int32, end int32>",
    "places": "list<name string, country string, origin string, start int32, end int32>",
    "sections": "list<kind string, start int32, end int32>",
    "warnings": "list<kind string, message string, start int32, end int32>",
}


def told(kind: Any) -> str:
    """An Arrow type in short."""
    if pa.types.is_list(kind):
        return f"list<{told(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return ", ".join(f"{one.name} {told(one.type)}" for one in kind)
    return str(kind)


def written(path: Path, views: Iterable[ReadAnswer] = ()) -> Any:
    with ReadingsFile(path) as file:
        for one in views:
            file.add(one)
    return pq.read_table(path)


def test_the_columns_are_those_that_are_documented(tmp_path: Path) -> None:
    table = written(tmp_path / "a.parquet")
    assert table.num_rows == 0
    assert {one.name: told(one.type) for one in table.schema} == SCHEMA


def test_a_posting_is_a_row_of_what_it_says(tmp_path: Path) -> None:
    (one,) = written(tmp_path / "a.parquet", [answer().view]).to_pylist()
    flat = {name: value for name, value in one.items() if value is None or not isinstance(value, list)}
    assert flat == {
        "key": "posting.txt", "title": "Senior Data Engineer", "location": "Hamburg, Germany",
        "employer": "Larkmoor", "workplace": "hybrid", "seniority": "senior", "employer_kind": "direct",
        "visa": "not_sponsored", "clearance": "obtainable", "on_call": "required", "industry": "transport",
        "language": "en", "country": "DE", "education_min": "bachelor", "years_min": 5, "years_max": None,
        "travel_percent": 10, "education_or_equivalent": True, "role_verdict": None, "title_agrees": None,
        "title_agrees_p": None,
    }  # fmt: skip
    assert one["education_fields"] == ["computer_science"]
    assert (one["employment_type"], one["eligible"], one["spoken"]) == (["full_time"], ["DE"], ["de"])
    assert [(pay["min"], pay["currency"], pay["period"], pay["repairs"]) for pay in one["pay"]] == [
        (70_000.0, "EUR", "year", []),
        (80_000.0, "EUR", None, ["ends swapped"]),
    ]


def test_places_count_characters_of_the_text_or_are_null(tmp_path: Path) -> None:
    (one,) = written(tmp_path / "a.parquet", [answer().view]).to_pylist()
    assert all(TEXT[skill["start"] : skill["end"]] == skill["surface"] for skill in one["skills"])
    assert all(TEXT[duty["start"] : duty["end"]] == duty["quote"] for duty in one["duties"])
    assert [(place["start"] is None, place["origin"]) for place in one["places"]] == [
        (False, "text"),
        (True, "location"),
    ]


def test_silence_is_null_or_empty(tmp_path: Path) -> None:
    bare = ReadAnswer(PostingText("a", "Come."), Reading(), {})
    (one,) = written(tmp_path / "a.parquet", [bare]).to_pylist()
    lists = {name for name, kind in SCHEMA.items() if kind.startswith("list")}
    assert one == {name: [] if name in lists else None for name in SCHEMA} | {"key": "a"}
    assert row(bare).keys() == SCHEMA.keys()


def test_rows_keep_their_order_through_many_groups(tmp_path: Path) -> None:
    given = postings(2 * ROW_GROUP + 3)
    table = written(tmp_path / "a.parquet", map(view, given))
    assert table["key"].to_pylist() == [one.key for one in given]
    assert pq.ParquetFile(tmp_path / "a.parquet").metadata.num_row_groups == 3


def test_what_was_added_before_an_interruption_is_kept(tmp_path: Path) -> None:
    path, given = tmp_path / "a.parquet", postings(3)

    def interrupted() -> Iterator[ReadAnswer]:
        yield from map(view, given[:2])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        written(path, interrupted())
    assert pq.read_table(path)["key"].to_pylist() == [one.key for one in given[:2]]


def test_a_value_can_be_kept_with_the_file(tmp_path: Path) -> None:
    with ReadingsFile(tmp_path / "a.parquet") as file:
        file.describe("about", "these")
    assert pq.ParquetFile(tmp_path / "a.parquet").metadata.metadata[b"about"] == b"these"


def test_a_file_that_cannot_be_written_is_a_bad_question(tmp_path: Path) -> None:
    with pytest.raises(BadQuestion, match=r"Cannot write .*a\.parquet: No such file or directory\."):
        ReadingsFile(tmp_path / "gone" / "a.parquet")


def test_without_pyarrow_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SourceRefused, match=r"rolescope\[ingest\]"):
        ReadingsFile(tmp_path / "a.parquet")


def test_the_verdict_on_the_work_is_four_columns(tmp_path: Path) -> None:
    text = EDITS[0].whole
    view = ReadAnswer(
        PostingText("a", text, Beside(title="Data Scientist")), read(text, "Data Scientist"), {}
    )
    (one,) = written(tmp_path / "a.parquet", [view]).to_pylist()
    role = view.reading.role
    assert role is not None
    assert one["role_verdict"] == role.verdict.verdict
    assert [part["role"] for part in one["role_mixture"]] == list(role.verdict.roles)
    assert one["title_agrees"] == role.verdict.title_agrees
    assert one["title_agrees_p"] == role.verdict.title_agrees_p
