"""The tables of a store as files: all that was said to be in them, and texts only where they may be."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from rolescope.store.own.dump import FORMS, codebook, described, dump
from rolescope.store.own.open import own_store, read_store
from rolescope.store.own.write import write_payload
from tests.store.own.made import at, came

NOT_WRITTEN = {
    *("bodies", "migrations", "saved_questions", "saved_answers", "group_traits", "group_keys"),
    *("groups_made", "vacancies", "vacancy_openings", "vacancy_terms", "vacancies_made"),
}
"""Bytes as they came; tables of the store's own machinery, made of the others; and questions, which are no
evidence."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["b", "a"], 1))
    return tmp_path


def test_the_codebook_has_every_table_and_column(folder: Path) -> None:
    with read_store(folder) as file:
        rows = file.run("SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'own'")
    there: dict[str, set[str]] = {}
    for table, column in rows:
        there.setdefault(table, set()).add(column)
    assert set(described()) == set(there) - NOT_WRITTEN
    for name, one in described().items():
        assert set(one.columns) == there[name], name
        assert f"## {name}\n\n{one.about}" in codebook()


def _read(path: Path) -> list[dict[str, object]]:
    if path.suffix == ".parquet":
        return list(pq.read_table(path).to_pylist())
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [{k: v or None for k, v in row.items()} for row in csv.DictReader(file)]
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("passed_on", [[], ["board"]])
def test_texts_are_there_where_they_may_be(
    folder: Path, tmp_path: Path, form: str, passed_on: list[str]
) -> None:
    with read_store(folder) as file:
        written = list(dump(file, tmp_path, form, passed_on))
    assert {one.table: one.rows for one in written}["openings"] == 2
    rows = _read(tmp_path / f"openings.{form}")
    assert [row["id"] for row in rows] == ["board:acme:a", "board:acme:b"]
    text = "You will build pipelines." if passed_on else None
    assert {row["text"] for row in rows} == {text}
    assert len(_read(tmp_path / f"refusals.{form}")) == 1
