"""What a seeker should know of an opening's past: facts with their workings, and no probability.

That a vacancy is old, or came back, does not say that nobody is hired. What is listed anew under another key
is told where one opening is shown in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rolescope.model.job import Sign
from rolescope.store.own.file import OwnFile
from rolescope.store.own.opening import absences
from rolescope.store.own.search import Vacancy

LONG = 90
"""Days since the stated day of posting from which they are told."""


def signs(file: OwnFile, found: Sequence[Vacancy], as_of: str | None) -> Mapping[str, tuple[Sign, ...]]:
    """Signs of vacancies, by the id of what is shown.

    Args:
        file: the store.
        found: the vacancies.
        as_of: ISO date up to which days are counted: when an opening was seen last.
    """
    gone = absences(file, [id_ for one in found for id_ in (one.id, *one.duplicates)])
    return {one.id: tuple(_signs(one, gone, as_of)) for one in found}


def _signs(one: Vacancy, gone: Mapping[str, Sequence[tuple[str, str]]], as_of: str | None) -> Iterator[Sign]:
    for id_ in (one.id, *one.duplicates):
        for left, back in gone.get(id_, ()):
            which = "" if id_ == one.id else f" ({id_})"
            yield Sign("back", f"Gone on {left} and back on {back}{which}.")
    day = _day(one.date_posted)
    if day and as_of and (days := (date.fromisoformat(as_of) - day).days) >= LONG:
        yield Sign("long", f"Posted on {day.isoformat()}, {days:,} days before the store was last filled.")


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None
