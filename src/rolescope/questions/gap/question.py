"""Which learnable thing would let one person pass most jobs of their own store?"""

from __future__ import annotations

import hashlib

from rolescope._version import __version__
from rolescope.analyse.unlocking import Asking, Unlocking
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.gap import THRESHOLD, GapAnswer
from rolescope.model.read import PostingText
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.fit.person import Person, person_of
from rolescope.questions.gap import words
from rolescope.questions.gap.field import Field, field_of
from rolescope.questions.gap.found import Found
from rolescope.questions.gap.unlocks import dated, pairs, plan, unlocks
from rolescope.questions.jobs.arguments import MOST, NO_FILTERS, Filters, spelled
from rolescope.questions.jobs.question import UNDATED
from rolescope.questions.jobs.store import opened
from rolescope.questions.jobs.terms import attribution, evidence
from rolescope.taxonomy.relatedness import related

TOP = 10
BESIDE = (-10, 10)
"""Thresholds beside the one asked for at which it is told how many pass now."""


def gap(
    given: PostingText,
    *,
    query: str | None = None,
    filters: Filters = NO_FILTERS,
    threshold: int = THRESHOLD,
    top: int = TOP,
    as_of: str | None = None,
    home: Home = USUAL,
) -> Answer[GapAnswer]:
    """What unlocks most, for one person.

    Args:
        given: the person's own text; it is kept nowhere.
        query: which jobs, as for `jobs`; None for all.
        filters: beside it.
        threshold: the score from which a job passes, 1 to 100.
        top: how many things to show.
        as_of: the month that "present" in the text stands for, as for `profile`.
        home: where the store is.

    Raises:
        BadQuestion: if the question cannot be asked so, or no store was given.
        UnknownRole: if `filters.role` names nothing.
        AmbiguousRole: if a name can mean several roles.
        StoreUnavailable: if there is no store, or it is being written.
    """
    if not _is_whole(top) or not 1 <= top <= MOST:
        raise BadQuestion(f"--top takes 1 to {MOST}.")
    if not _is_whole(threshold) or not 1 <= threshold <= 100:  # noqa: PLR2004 a score's own range
        raise BadQuestion(f"--threshold takes a score, a whole number from 1 to 100; {threshold!r} is none.")
    person = person_of(given, as_of)
    with opened(home) as file:
        field = field_of(file, person, query, filters)
    asked = spelled(query, filters, top) | {"top": None if top == TOP else str(top)}
    return Answer(
        rolescope=__version__,
        question=asked | {"name": "gap", "key": given.key, "threshold": str(threshold), "present": as_of},
        as_of=field.found.now.as_of or UNDATED,
        evidence=evidence(field.shown),
        snapshot=f"{field.found.now.print}+{_hash(given.text)}",
        view=_view(person, field, given.key, threshold, top),
    )


def _is_whole(number: object) -> bool:
    """Whether something is a whole number; True is none."""
    return isinstance(number, int) and not isinstance(number, bool)


def _view(person: Person, field: Field, key: str, threshold: int, top: int) -> GapAnswer:
    jobs = [Asking(id_, one.requirements or ()) for id_, one in field.jobs.items()]
    now = Unlocking(person.able, jobs, related=related(), threshold=threshold)
    found = Found(now, field)
    first = unlocks(found, top)
    planned = plan(found)
    return GapAnswer(
        headline=words.headline(found, first, threshold),
        key=key,
        understood=tuple(said for said, _ in field.found.asked.understood),
        threshold=threshold,
        found=field.found.hits.total,
        uncounted=field.uncounted,
        left=field.found.left,
        unread=field.found.unread,
        copied=field.copied,
        thin=len(now.unread),
        blocked=len(now.blocked),
        eligible=len(now.eligible),
        passing=len(now.passing),
        passing_at=_beside(now, threshold),
        unlocks=first,
        considered=len(found.alone),
        unlocking=sum(bool(one) for one in found.alone.values()),
        only_with_years=dated(found),
        pairs=pairs(found),
        plan=planned,
        attribution=attribution(field.shown),
        stored=field.found.now.stored,
        notes=tuple(words.notes(found)),
        limits=words.LIMITS,
        tries=tuple(words.tries(found)),
    )


def _beside(now: Unlocking, threshold: int) -> tuple[tuple[int, int], ...]:
    others = [threshold + by for by in BESIDE if 1 <= threshold + by <= 100]  # noqa: PLR2004
    return tuple((one, sum(score >= one for score in now.scores.values())) for one in others)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
