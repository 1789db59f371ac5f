"""Whom does this team need? A backlog or a problem, read as the duties of the person who would take it on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from rolescope._version import __version__
from rolescope.extract.role.asking import missing
from rolescope.extract.wording import find_wording
from rolescope.model.answer import Answer
from rolescope.model.need import NeedAnswer
from rolescope.model.read import PostingText
from rolescope.model.reading import Duty
from rolescope.model.role_reading import RoleSentence, RoleVerdict
from rolescope.model.span import Span
from rolescope.questions.drafts import drafts
from rolescope.questions.read import read
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import roles

HEADING = "What you will do\n"
"""Put before the text while it is read: what a backlog lists is work to do."""
TITLES = 3
SHARED = 0.3
"""Share of the work from which a second role may be a second job,"""
PART = 0.15
"""and from which a third role may be one more."""
SHORTEST = 3
"""Words below which a line is a heading or a name, not something that could say what is to be done."""

Placed = TypeVar("Placed", Duty, RoleSentence)


def need(given: PostingText) -> Answer[NeedAnswer]:
    """Whose work a text describes, which titles it would carry, and what is missing to tell.

    Args:
        given: free text or a list; no posting, and nothing about any person.
    """
    view = read(replace(given, text=HEADING + given.text)).view
    role = view.reading.role
    assert role is not None
    duties = tuple(_moved(view.reading.duties))
    told = {duty.activity for duty in duties}
    open_questions = missing(role.verdict, told)
    named = {*role.verdict.roles, *(role for one in open_questions for role in (one.yes, one.no))}
    return Answer(
        rolescope=__version__,
        question={"name": "need", "key": given.key},
        as_of=given.beside.date or "",
        evidence=(),
        snapshot=hashlib.sha256(given.text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        view=NeedAnswer(
            given=given,
            verdict=role.verdict,
            titles=drafts(role.verdict)[:TITLES],
            sentences=tuple(_moved(role.sentences)),
            duties=duties,
            silent=tuple(_silent(given.text, [*_moved(role.sentences), *duties])),
            missing=open_questions,
            split=_split(role.verdict),
            roles={name: roles()[name].pref_label for name in sorted(named) if name in roles()},
            activities={name: one.pref_label for name, one in activities().items()},
        ),
    )


def _moved(found: tuple[Placed, ...]) -> Iterator[Placed]:
    """Mentions by their place in the text without the heading."""
    by = len(HEADING)
    for one in found:
        if one.span.start >= by:
            yield one._replace(span=Span(one.span.start - by, one.span.end - by))


def _silent(text: str, read_as_work: Sequence[Duty | RoleSentence]) -> Iterator[Span]:
    """Sentences and items that neither are duties nor argue for a role."""
    starts = [one.span.start for one in read_as_work]
    for span in find_wording(text).sentences:
        long = len(text[span.start : span.end].split()) >= SHORTEST
        if long and not any(span.start <= start < span.end for start in starts):
            yield span


def _split(verdict: RoleVerdict) -> tuple[str, ...]:
    """The roles of which two or more have a large part of the work each, or three or more a part."""
    shares = list(zip(verdict.roles, verdict.shares, strict=True))
    for least, roles_at_least in ((SHARED, 2), (PART, 3)):
        large = tuple(role for role, share in shares if share >= least and role in roles())
        if len(large) >= roles_at_least:
            return large
    return ()
