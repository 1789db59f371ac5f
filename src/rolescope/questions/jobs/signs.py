"""What a seeker should know of an opening's past: facts with their workings, and no probability.

That a vacancy is old, or came back, does not say that nobody is hired. What is listed anew under another key
is told where one opening is shown in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rolescope.model.job import Sign
from rolescope.questions.jobs.terms import OF_FILES
from rolescope.store.own.file import OwnFile
from rolescope.store.own.opening import absences
from rolescope.store.own.search import Vacancy

LONG = 90
"""Days from the stated day of posting to when it was last seen, from which they are told."""


def signs(file: OwnFile, found: Sequence[Vacancy]) -> Mapping[str, tuple[Sign, ...]]:
    """Signs of vacancies, by the id of what is shown.

    Args:
        file: the store.
        found: the vacancies.
    """
    gone = absences(file, [id_ for one in found for id_ in (one.id, *one.duplicates)])
    return {one.id: tuple(_signs(one, gone)) for one in found}


def _signs(one: Vacancy, gone: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[Sign]:
    for id_ in (one.id, *one.duplicates):
        for left, back in gone.get(id_, ()):
            which = "" if id_ == one.id else f" ({id_})"
            yield Sign("back", f"Gone on {left} and back on {back}{which}.")
    day = _day(one.date_posted)
    # A table of one's own is as old as it is: that it was read lately says nothing of the opening.
    if day and one.source != OF_FILES and (days := (date.fromisoformat(one.seen) - day).days) >= LONG:
        said = f"Posted on {day.isoformat()} and still shown on {one.seen}, {days:,} days later."
        yield Sign("long", said)


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None
