"""Upkeep of a store as a whole: what is erased is made anew without it, what is exported says its terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.ingest.asked_tables import asked
from rolescope.ingest.tables import ingest_tables
from rolescope.ingest.upkeep import (
    check_store,
    compact_store,
    erase_source,
    erase_store,
    export_store,
    passed_on,
    would_erase,
)
from rolescope.model.errors import BadQuestion, StoreUnavailable
from rolescope.model.offer import Offer
from rolescope.model.read import PostingText
from rolescope.store.own.open import NONE, own_store
from tests.ingest.groups_made import NOW, came
from tests.ingest.tables_made import table_made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    paths = [table_made(tmp_path / f"{name}.csv", 12) for name in ("one", "two")]
    ingest_tables(asked(paths), tmp_path / "store")
    return tmp_path / "store"


def test_a_store_is_checked_compacted_and_checked(folder: Path) -> None:
    before = check_store(folder, NONE)
    assert (before.openings, before.read, before.grouped, before.findings) == (24, 24, 24, ())
    assert compact_store(folder, NONE, keep=1).payloads == 0
    assert check_store(folder, NONE) == before
    with pytest.raises(BadQuestion, match="at least 1"):
        compact_store(folder, NONE, keep=0)


def test_what_is_left_is_grouped_and_counted_anew(folder: Path) -> None:
    assert would_erase("file", "one", folder, NONE) == erase_source("file", "one", folder, NONE)
    found = check_store(folder, NONE)
    assert (found.openings, found.read, found.grouped, found.findings) == (12, 12, 12, ())
    erase_store(folder)
    assert not folder.exists() or not list(folder.iterdir())


def test_texts_of_tables_of_ones_own_are_exported(folder: Path, tmp_path: Path) -> None:
    made = export_store(tmp_path / "out", "csv", folder, NONE)
    assert (made.with_texts, made.without_texts) == (("file",), ())
    guide = (tmp_path / "out" / "CODEBOOK.md").read_text("utf-8")
    assert "Texts are those of file." in guide
    assert "usajobs" in passed_on()
    with pytest.raises(BadQuestion, match="not empty"):
        export_store(tmp_path / "out", "csv", folder, NONE)
    with pytest.raises(BadQuestion, match="parquet, csv, jsonl"):
        export_store(tmp_path / "out2", "xlsx", folder, NONE)


def test_an_export_says_whose_texts_it_leaves_out(folder: Path, tmp_path: Path) -> None:
    with own_store(NOW, folder) as file:
        came(file, [Offer("adzuna", None, "1", PostingText("1", "Text of another."))])
    made = export_store(tmp_path / "out", "csv", folder, NONE)
    assert (made.with_texts, made.without_texts) == (("file",), ("adzuna",))
    guide = (tmp_path / "out" / "CODEBOOK.md").read_text("utf-8")
    assert "Texts are those of file. Those of adzuna are left out" in guide
    assert "Text of another" not in (tmp_path / "out" / "openings.csv").read_text("utf-8")


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    for ask in (
        lambda: check_store(tmp_path, NONE),
        lambda: compact_store(tmp_path, NONE),
        lambda: export_store(tmp_path / "out", "csv", tmp_path, NONE),
        lambda: would_erase("file", None, tmp_path, NONE),
        lambda: erase_store(tmp_path),
    ):
        with pytest.raises(StoreUnavailable, match="There is no store at"):
            ask()
    assert list(tmp_path.iterdir()) == []
