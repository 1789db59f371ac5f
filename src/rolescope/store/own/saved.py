"""Questions that are asked again, and what each found when it was asked last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rolescope.store.own.file import OwnFile
from rolescope.store.own.rows import texts


class Saved(NamedTuple):
    """A saved question.

    Attributes:
        name: what it was saved as.
        question: its arguments, as JSON.
        saved_at: when it was saved, ISO 8601.
        asked_at: when it was asked last; None if never.
        asked: its arguments then.
        reader: who had read the openings then.
        found: vacancies that it found then.
    """

    name: str
    question: str
    saved_at: str
    asked_at: str | None
    asked: str | None
    reader: str | None
    found: int


class Before(NamedTuple):
    """A vacancy that was found last time.

    Attributes:
        id: the opening that was shown.
        content: what it stated then, as a hash.
        shown: what was shown of it, as JSON.
        n: the vacancy that it belongs to now; None if it is stored no more.
        gone: whether its source does not show it any more.
        stored: whether it is stored still.
    """

    id: str
    content: str
    shown: str
    n: int | None
    gone: bool
    stored: bool


class Kept(NamedTuple):
    """What is remembered of a vacancy that was found."""

    id: str
    content: str
    shown: str


def saved_questions(file: OwnFile) -> tuple[Saved, ...]:
    """Every saved question, by name."""
    return tuple(Saved(*row) for row in file.ask("saved_all"))


def keep(file: OwnFile, name: str, question: str, at: str) -> None:
    """Save a question under a name; one of that name is replaced, and what it found stays to be compared."""
    file.ask("saved_keep", {"name": name, "question": question, "at": at})


def found_before(file: OwnFile, name: str) -> tuple[Before, ...]:
    """What a question found when it was asked last."""
    return tuple(Before(*row) for row in file.ask("saved_found", {"name": name}))


def remember(file: OwnFile, saved: Saved, found: Sequence[Kept], at: str) -> None:
    """What a question found now, in the place of what it found before: all of it or nothing."""
    name = {"name": saved.name}
    with file.transaction():
        file.ask("saved_clear", name)
        if found:
            with file.staged(texts(Kept._fields, found)):
                file.ask("saved_remember", name)
        file.ask("saved_asked", name | {"at": at, "question": saved.question, "reader": readers(file)})


def forget(file: OwnFile, name: str) -> bool:
    """Drop a saved question and what it found; whether there was one."""
    with file.transaction():
        file.ask("saved_clear", {"name": name})
        return bool(file.ask("saved_forget", {"name": name}))


def readers(file: OwnFile) -> str:
    """Who has read the openings of the store."""
    ((found,),) = file.ask("readings_readers")
    return str(found)
