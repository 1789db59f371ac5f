"""Vacancies of a store made anew where its openings changed: the last step of an ingest."""

from __future__ import annotations

from rolescope.sources.board_catalogue import BOARDS
from rolescope.store.own.file import OwnFile
from rolescope.store.own.vacancies import make_vacancies

FIRST_PARTY = (
    *("ashby", "greenhouse", "jsonld", "lever", "personio", "recruitee", "smartrecruiters"),
    *("usajobs", "workable"),
)
"""Sources whose pages are the employers' own: where one applies, if there is the choice."""


def list_vacancies(file: OwnFile) -> int:
    """Bring what `jobs` searches up to date, and return how many vacancies were made.

    An opening whose source forbids counting stands for a vacancy only where no other does.

    Raises:
        StoreUnavailable: if it cannot be written; the next run makes the rest.
    """
    uncounted = [one.SOURCE.id for one in BOARDS if not one.SOURCE.terms.aggregate]
    return make_vacancies(file, first_party=FIRST_PARTY, last_shown=uncounted)
