"""What an ingest lists for the search: employers' own pages first, sources that may not be counted last."""

from __future__ import annotations

from pathlib import Path

from rolescope.ingest.vacancies import FIRST_PARTY, list_vacancies
from rolescope.sources.board_catalogue import BOARDS
from rolescope.store.own.open import own_store
from rolescope.store.own.write import write_payload
from tests.store.own.made import at, came


def test_first_parties_are_sources() -> None:
    assert set(FIRST_PARTY) <= {one.SOURCE.id for one in BOARDS}


def test_it_lists_what_is_stored(tmp_path: Path) -> None:
    with own_store(at(0), tmp_path) as file:
        write_payload(file, *came(1, ["a", "b"], 1))
        assert list_vacancies(file) == 2
        assert list_vacancies(file) == 0
