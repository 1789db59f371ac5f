"""Vacancies: groups of openings as they are searched, made again only where something changed."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.store.own.file import OwnFile

MAKING = 1
"""Changed with anything below that decides what a vacancy is, so that all are made again."""
EACH = 100_000
"""Groups that are made at once, in a transaction of their own."""
FEW = 1_000_000
"""Rows of terms that may stand behind those in order: they are read with every question."""
UNSORTED = 0.1
"""Of the rows in order, the part that may stand behind them."""


def make_vacancies(file: OwnFile, *, first_party: Sequence[str] = (), last_shown: Sequence[str] = ()) -> int:
    """Bring the vacancies up to date with openings, readings and groups, and return how many were made.

    A stop in between leaves each vacancy as it was or as it is; the next call makes the rest.

    Args:
        file: the store, open for writing.
        first_party: sources whose pages are the employers' own: where one applies, if there is the choice.
        last_shown: sources whose opening stands for a vacancy only where no other does.

    Raises:
        StoreUnavailable: if it cannot be written.
    """
    about = {"first_party": list(first_party), "last_shown": list(last_shown)}
    file.ask("vacancies_now", {"made": f"{MAKING} {sorted(first_party)} {sorted(last_shown)}"})
    file.ask("vacancies_changed")
    ((changed, last),) = file.ask("vacancies_turns")
    for after in range(0, max(changed, 1), EACH):
        with file.transaction():
            file.ask("vacancies_chosen", about | {"last": last + after, "after": after, "upto": after + EACH})
            file.ask("vacancies_retire")
            file.ask("vacancies_add")
            file.ask("vacancies_terms")
    _record(file)
    file.ask("vacancies_forget")
    return int(changed)


def _record(file: OwnFile) -> None:
    """What the vacancies are made of; their terms in order again where too many came since."""
    ((rows, in_order),) = file.ask("vacancies_many_terms")
    with file.transaction():
        if rows > in_order + max(FEW, in_order * UNSORTED):
            file.ask("vacancies_terms_sorted")
            ((in_order, _),) = file.ask("vacancies_many_terms")
        file.ask("vacancies_unmade")
        file.ask("vacancies_made", {"terms": in_order})
