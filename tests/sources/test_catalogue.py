"""A source without a page, a licence or a case is not ready to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.sources.board_catalogue import BOARDS
from rolescope.sources.catalogue import CATALOGUE, Entry
from tests.sources.cases import FOLDER, Case, cases

DOCS = Path(__file__).parents[2] / "docs/sources"
READERS = ("postings", "pay", "titles", "wages", "counts")

each_entry = pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.source.id)


@each_entry
def test_source_says_who_it_is(entry: Entry) -> None:
    source = entry.source
    for words in (source.name, source.licence, source.attribution, source.period, source.file):
        assert words.strip()
    assert source.home.startswith("https://")


@each_entry
def test_pay_names_its_population(entry: Entry) -> None:
    assert (entry.source.population is not None) == (entry.pay is not None or entry.wages is not None)


@each_entry
def test_source_has_a_page_that_states_home_and_licence(entry: Entry) -> None:
    page = (DOCS / f"{entry.source.id}.md").read_text(encoding="utf-8")
    assert entry.source.home in page
    assert entry.source.licence in page
    for heading in ("## What it is", "## Fields read", "## Traps", "## What is refused, and why"):
        assert heading in page


@each_entry
def test_every_reader_has_a_case(entry: Entry) -> None:
    read = {case.load("meta.json")["reader"] for case in cases("expected.json") if _is_of(case, entry)}
    assert read == {reader for reader in READERS if getattr(entry, reader) is not None}


def test_ids_are_sorted_and_distinct() -> None:
    ids = [entry.source.id for entry in CATALOGUE]
    assert ids == sorted(set(ids))


def test_no_page_is_of_a_source_that_is_gone() -> None:
    pages = {page.stem for page in DOCS.glob("*.md")} - {"README", "file"}
    assert pages == {entry.source.id for entry in CATALOGUE} | {one.SOURCE.id for one in BOARDS}


def _is_of(case: Case, entry: Entry) -> bool:
    return case.folder.parent == FOLDER / entry.source.id
