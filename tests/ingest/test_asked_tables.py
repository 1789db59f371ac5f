"""Tables as they are named; what is opened and stored is tested with the ingest of tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.ingest.asked_tables import asked_table, asked_tables, patience
from rolescope.model.errors import SourceRefused


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("jobs.csv", "jobs"),
        ("jobs.csv.gz", "jobs"),
        ("my jobs (2).v1.jsonl", "my-jobs--2-.v1"),
        ("Züge.csv", "Z-ge"),
    ],
)
def test_a_table_is_kept_under_its_files_name(tmp_path: Path, file: str, name: str) -> None:
    (tmp_path / file).touch()
    asked = asked_table(tmp_path / file)
    assert (asked.name, asked.renamed) == (name, False)
    assert asked.place.startswith("file:///")


def test_one_map_is_for_all(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.csv", "b.csv")]
    for path in paths:
        path.touch()
    found = asked_tables([*map(str, paths)], "title=t,text=x")
    assert {one.columns and one.columns.columns["text"] for one in found} == {("x",)}


def test_patience_is_told_once() -> None:
    said: list[str] = []
    assert patience(5, said.append).seconds == 5
    patience(5).say("nothing")
    assert said == []


def test_a_folder_is_told_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused, match=r"is a folder. Name the tables in it, such as .*\*\.csv"):
        asked_table(tmp_path)
