"""A user's own tables: written whole or not at all, asked alone or beside the snapshot's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from rolescope.model.errors import EvidenceDamaged, StoreUnavailable
from rolescope.store import schema
from rolescope.store.facts import BOTH, MINE, embedded
from rolescope.store.manifest import SourceEntry
from rolescope.store.own.counted import CELLS_FROM, FACTS, OwnFacts, counted_folder, is_counted
from rolescope.store.own.write_counted import write_counted
from rolescope.store.write import Row, write_table

CELL = ("board", "data_engineer", "data_engineer", "US", "senior", 2026, 7, "direct", 3, 12)
ROWS: Mapping[str, list[Row]] = {
    "cells": [(CELLS_FROM, *CELL)],
    "skill_counts": [(CELLS_FROM, "python", 2, 1, 0, 0, 0), (CELLS_FROM, "own:brewing", 1, 0, 0, 0, 0)],
    "skills": [("python", "Python", "language"), ("own:brewing", "Brewing", "domain")],
}
ENTRY = SourceEntry("board", "texts", "Board", "home", "terms", "2026", 4, 4, {}, 4, 3, {"why": 1}, "0" * 64)


def written(home: Path, state: str = "first") -> Path:
    def write(folder: Path) -> dict[str, int]:
        rows = {table.name: ROWS.get(table.name, []) for table in schema.COUNT_TABLES}
        for table in schema.COUNT_TABLES:
            write_table(table, rows[table.name], folder)
        return {name: len(found) for name, found in rows.items()}

    write_counted(home, state, write, [ENTRY], as_of="2026-11-28")
    folder = counted_folder(home)
    assert folder is not None
    return folder


def test_alone_they_are_all_there_is(tmp_path: Path) -> None:
    own = OwnFacts(written(tmp_path), embedded(), both=False)
    assert (own.evidence, set(own.own), own.manifest.as_of) == (MINE, {"board"}, "2026-11-28")
    cells = own.cells("data_engineer")
    assert (cells.postings.tolist(), cells.number.tolist()) == ([3.0], [CELLS_FROM])
    assert dict(zip(cells.skills.names[cells.skills.item].tolist(), cells.skills.count, strict=True)) == {
        "python": 2,
        "own:brewing": 1,
    }
    assert not len(own.cells("data_scientist").postings)
    assert not len(own.title_totals()["source"])
    assert not len(own.wages("15-2051")["year"])
    assert len(own.exchange_rates()["year"]) == len(embedded().exchange_rates()["year"])
    assert own.reader_error == embedded().reader_error
    assert own.rows("cells") == 1
    assert own.rows("pay") == 0


def test_beside_the_snapshot_nothing_of_either_is_lost(tmp_path: Path) -> None:
    both, theirs = OwnFacts(written(tmp_path), embedded(), both=True), embedded()
    assert both.evidence == BOTH
    own, plain = both.cells("data_engineer"), theirs.cells("data_engineer")
    assert len(own.number) == len(plain.number) + 1
    assert own.postings.sum() == plain.postings.sum() + 3
    assert own.skills.count.sum() == plain.skills.count.sum() + 3
    assert both.skills().keys() - theirs.skills().keys() == {"own:brewing"}
    assert both.rows("cells") == theirs.rows("cells") + 1
    assert both.manifest.snapshot not in {theirs.manifest.snapshot, both.mine.snapshot}


def test_the_tables_of_before_stay_for_whoever_reads_them(tmp_path: Path) -> None:
    first = written(tmp_path)
    second = written(tmp_path, "second")
    assert first.is_dir()
    assert (second.name, is_counted(tmp_path, "second"), is_counted(tmp_path, "first")) == (
        "second",
        True,
        False,
    )
    written(tmp_path, "third")
    assert not first.exists()


def test_a_writer_that_fails_leaves_what_counted(tmp_path: Path) -> None:
    before = written(tmp_path)

    def fails(folder: Path) -> dict[str, int]:
        (folder / "cells.parquet").write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(StoreUnavailable, match="No space left"):
        write_counted(tmp_path, "second", fails, [ENTRY], as_of="2026-11-29")
    assert counted_folder(tmp_path) == before
    assert sorted(one.name for one in (tmp_path / FACTS).iterdir()) == ["current", "first"]


def test_damage_is_seen(tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / "skills.parquet").write_bytes(b"nothing")
    assert not is_counted(tmp_path, "first")
    with pytest.raises(EvidenceDamaged, match="rolescope ingest"):
        OwnFacts(folder, embedded(), both=False)


def test_a_pointer_leads_nowhere_else(tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / FACTS / "current").write_text("../../elsewhere", encoding="utf-8")
    assert counted_folder(tmp_path) is None
