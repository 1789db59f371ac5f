"""Saved questions after openings: what each showed when it was asked last, and what is different now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rolescope.model.frozen import FrozenMappings
from rolescope.model.job import Job, JobsAnswer


@dataclass(frozen=True, slots=True)
class Changed:
    """A job that is not what it was when the question was asked last.

    Attributes:
        id: the opening that is shown.
        title: as posted.
        says: what changed.
    """

    id: str
    title: str | None
    says: str


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """A saved question asked again: what is different since last time.

    Attributes:
        headline: the differences in a sentence.
        name: what it was saved as.
        since: when it was asked last, ISO 8601; None if never.
        first: whether there is no last time to hold it against.
        new: found now and not then.
        gone: found then and not now, with why where that is known.
        changed: found both times, with other content.
        notes: what changed in how it is asked: the filter, or the reader.
        now: the whole answer.
    """

    headline: str
    name: str
    since: str | None
    first: bool
    new: tuple[Job, ...]
    gone: tuple[Changed, ...]
    changed: tuple[Changed, ...]
    notes: tuple[str, ...]
    now: JobsAnswer


@dataclass(frozen=True, slots=True)
class SavedQuestion(FrozenMappings):
    """A question that is asked again.

    Attributes:
        name: what it was saved as.
        question: its arguments by name, those alone that ask for something.
        saved_at: when it was saved, ISO 8601.
        asked_at: when it was asked last; None if never.
        found: vacancies that it found then.
    """

    name: str
    question: Mapping[str, str]
    saved_at: str
    asked_at: str | None
    found: int


@dataclass(frozen=True, slots=True)
class SavedList:
    """Every saved question.

    Attributes:
        saved: by name.
    """

    saved: tuple[SavedQuestion, ...] = field(default=())
