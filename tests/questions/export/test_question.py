"""An export is whole, the same twice, and says of itself what is in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from rolescope._version import __version__
from rolescope.model.errors import BadQuestion
from rolescope.questions.export import export
from rolescope.store import schema
from rolescope.store.facts import FactStore
from tests.questions.export.written import Export, number
from tests.questions.world import Cell
from tests.questions.world import store as small

TYPES = {"int16": "SMALLINT", "int32": "INTEGER", "string": "VARCHAR", "double": "DOUBLE"}


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path in it."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def differences(one: str, other: str) -> int:
    """Rows that one of two tables has and the other has not."""
    lost, new = f"(FROM {one} EXCEPT ALL FROM {other})", f"(FROM {other} EXCEPT ALL FROM {one})"
    return number(f"({lost} UNION ALL {new})")


def test_it_says_what_it_wrote(exported: Export) -> None:
    made = exported.made
    assert set(made.files) == set(files(made.folder))
    assert list(made.files) == sorted(made.files)
    assert made.version == f"{__version__}+{exported.store.manifest.snapshot}"
    assert made.as_of == exported.store.manifest.as_of
    entries = exported.store.manifest.files
    assert made.rows == sum(entry.rows for entry in entries if entry.name.endswith(".parquet"))


def test_the_same_evidence_gives_the_same_bytes(exported: Export, tmp_path: Path) -> None:
    form = exported.folder.name
    export(tmp_path / "again", form=form, store=exported.store)
    assert files(tmp_path / "again") == files(exported.folder)


def test_parquet_tables_are_those_of_the_store(exports: Mapping[str, Export]) -> None:
    folder = exports["parquet"].folder / "tables"
    store = exports["parquet"].store.folder
    assert {path.name for path in folder.iterdir()} == {f"{table.name}.parquet" for table in schema.TABLES}
    assert all(path.read_bytes() == (store / path.name).read_bytes() for path in folder.iterdir())


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_csv_tables_have_the_same_rows(table: schema.Table, exports: Mapping[str, Export]) -> None:
    types = {name: TYPES[column.type] for name, column in table.columns.items()}
    kept = exports["parquet"].folder / f"tables/{table.name}.parquet"
    given = exports["csv"].folder / f"tables/{table.name}.csv"
    how = f"header = true, auto_detect = false, delim = ',', quote = '\"', columns = {types}"
    assert differences(f"'{kept}'", f"read_csv('{given}', {how})") == 0
    assert given.read_text("utf-8").partition("\n")[0] == ",".join(table.columns)


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_csv_tables_are_read_without_being_told_types(
    table: schema.Table, exports: Mapping[str, Export]
) -> None:
    kept = exports["parquet"].folder / f"tables/{table.name}.parquet"
    given = exports["csv"].folder / f"tables/{table.name}.csv"
    assert differences(f"'{kept}'", f"'{given}'") == 0


def test_what_the_evidence_does_not_have_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "world").mkdir()
    world = small(tmp_path / "world", [Cell("data_scientist", 1)])
    vars(world)["role_confusion"] = {k: v for k, v in world.role_confusion.items() if k != "by_title"}
    made = export(tmp_path / "out", store=world)
    assert "measures/role_confusion.csv" in made.files
    assert "measures/role_confusion_by_title.csv" not in made.files
    assert "by_title" not in (tmp_path / "out/README.md").read_text("utf-8")


def test_an_unknown_form_writes_nothing(tmp_path: Path, store: FactStore) -> None:
    with pytest.raises(BadQuestion, match="'xlsx' is neither"):
        export(tmp_path / "out", form="xlsx", store=store)
    assert not list(tmp_path.iterdir())


def test_a_folder_with_files_is_refused_unless_by_force(tmp_path: Path, store: FactStore) -> None:
    (tmp_path / "mine").touch()
    with pytest.raises(BadQuestion, match="is not empty"):
        export(str(tmp_path), store=store)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    made = export(str(tmp_path), force=True, store=store)
    assert set(files(tmp_path)) == {"mine", *made.files}
