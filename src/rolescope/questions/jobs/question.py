"""Which jobs of a user's own store are what somebody looks for? Told by their texts, under every title."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from rolescope._version import __version__
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.job import Job, JobsAnswer, Understood, Wanted
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.jobs import words
from rolescope.questions.jobs.arguments import MOST, NO_FILTERS, TOP, Filters, spelled
from rolescope.questions.jobs.shown import Asking, job
from rolescope.questions.jobs.signs import signs
from rolescope.questions.jobs.store import opened
from rolescope.questions.jobs.terms import attribution, evidence, uncounted
from rolescope.questions.jobs.wanted import Read, read
from rolescope.store.own.file import OwnFile
from rolescope.store.own.search import Hits, Search, State, state, vacancies

View = TypeVar("View")

APART = 5
"""Vacancies titled so whose work is another that are shown."""
UNDATED = "undated"


def jobs(
    query: str | None = None, filters: Filters = NO_FILTERS, *, top: int = TOP, home: Home = USUAL
) -> Answer[JobsAnswer]:
    """Openings that are what is looked for, one for each vacancy.

    Args:
        query: a role, skills, or words of titles, employers and places; None for all.
        filters: beside it.
        top: how many to show.
        home: where the store is.

    Raises:
        BadQuestion: if the question cannot be asked so, or no store was given.
        UnknownRole: if `filters.role` names nothing.
        AmbiguousRole: if a name can mean several roles.
        StoreUnavailable: if there is no store, or it is being written.
    """
    if not 1 <= top <= MOST:
        raise BadQuestion(f"--top takes 1 to {MOST}.")
    with opened(home) as file:
        return answered(file, query, filters, top)


def answered(file: OwnFile, query: str | None, filters: Filters, top: int) -> Answer[JobsAnswer]:
    """The answer from an open store."""
    now = state(file)
    asked = read(query, filters, now.as_of)
    search = Search(file)
    hits, apart = _found(search, asked, top)
    understood = _understood(search, asked, alone=not hits.total and not hits.uncounted)
    found = words.Found(hits, apart, asked.role, asked.wanted, now.stored, understood)
    asking = Asking(asked.wanted, uncounted())
    first = _jobs(file, hits, asking)
    others = _jobs(file, apart, asking) if apart else ()
    view = JobsAnswer(
        headline=words.headline(found),
        understood=understood,
        total=hits.total,
        unsure=hits.unsure,
        uncounted=hits.uncounted,
        jobs=first,
        apart_total=apart.total if apart else 0,
        apart=others,
        order=words.BY_SHARE if asked.wanted.role else words.BY_DAY,
        attribution=attribution((*first, *others)),
        stored=now.stored,
        notes=tuple(words.notes(found)),
        tries=tuple(words.tries(found)),
    )
    return envelope(spelled(query, filters, top), now, view, (*first, *others))


def envelope(
    question: Mapping[str, str | None], now: State, view: View, shown: tuple[Job, ...]
) -> Answer[View]:
    """An answer about what a store holds."""
    return Answer(
        rolescope=__version__,
        question=question,
        as_of=now.as_of or UNDATED,
        evidence=evidence(shown),
        snapshot=now.print,
        view=view,
    )


def _found(search: Search, asked: Read, top: int) -> tuple[Hits, Hits | None]:
    hits = search.find(asked.wanted, top, uncounted())
    if asked.role is None:
        return hits, None
    return hits, search.find(asked.wanted, APART, uncounted(), titled=asked.role.id)


def _understood(search: Search, asked: Read, *, alone: bool) -> tuple[Understood, ...]:
    """What was asked for; where nothing fits, each with what fulfils it alone."""
    if not alone:
        return tuple(said for said, _ in asked.understood)
    return tuple(replace(said, found=_alone(search, part, asked.wanted)) for said, part in asked.understood)


def _alone(search: Search, part: Wanted, whole: Wanted) -> int:
    return search.find(replace(part, gone=whole.gone), 0, uncounted()).total


def _jobs(file: OwnFile, hits: Hits, asking: Asking) -> tuple[Job, ...]:
    found = vacancies(file, hits.numbers)
    known = signs(file, found)
    return tuple(job(one, asking, known[one.id]) for one in found)
