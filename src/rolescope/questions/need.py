"""Whom does this team need? A backlog or a problem, read as the duties of the person who would take it on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from rolescope._version import __version__
from rolescope.extract.role.need import NeedReading, read_need
from rolescope.model.answer import Answer
from rolescope.model.need import NeedAnswer
from rolescope.model.read import PostingText
from rolescope.model.role_reading import RoleVerdict
from rolescope.model.span import Span
from rolescope.questions.drafts import OTHER, drafts
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import roles

TITLES = 3
SHARED = 0.3
"""Chance to be the main role from which a second role may be a second job,"""
PART = 0.15
"""and from which a third role may be one more."""
SHORTEST = 3
"""Words below which a line is a heading or a name, not something that could say what is to be done."""


def need(given: PostingText) -> Answer[NeedAnswer]:
    """Whose work a text describes, which titles it would carry, and what is missing to tell.

    Args:
        given: free text or a list; no posting, and nothing about any person.
    """
    found = read_need(given.text)
    named = {*found.verdict.roles, *(role for one in found.missing for role in (one.yes, one.no))}
    return Answer(
        rolescope=__version__,
        question={"name": "need", "key": given.key},
        as_of=given.beside.date or "",
        evidence=(),
        snapshot=hashlib.sha256(given.text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        view=NeedAnswer(
            given=given,
            verdict=found.verdict,
            titles=drafts(found.verdict)[:TITLES],
            sentences=found.sentences,
            duties=found.duties,
            silent=tuple(_silent(given.text, found)),
            missing=found.missing,
            split=_split(found.verdict),
            roles={name: roles()[name].pref_label for name in sorted(named) if name in roles()},
            activities={name: one.pref_label for name, one in activities().items()},
            language=found.language,
        ),
    )


def _silent(text: str, found: NeedReading) -> Iterator[Span]:
    """Sentences and items that neither are duties nor argue for a role."""
    starts = [one.span.start for one in found.sentences] + [one.span.start for one in found.duties]
    for span in found.lines:
        long = len(text[span.start : span.end].split()) >= SHORTEST
        if long and not any(span.start <= start < span.end for start in starts):
            yield span


def _split(verdict: RoleVerdict) -> tuple[str, ...]:
    """The roles that may be several jobs: two or more of a large chance each, or three or more of some."""
    shares = list(zip(verdict.roles, verdict.shares, strict=True))
    for least, roles_at_least in ((SHARED, 2), (PART, 3)):
        large = tuple(role for role, share in shares if share >= least and role in roles() and role != OTHER)
        if len(large) >= roles_at_least:
            return large
    return ()
