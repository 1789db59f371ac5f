"""Security clearance: held already, to be obtained, or preferred."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rolescope.extract.cues import around, hits
from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions
from rolescope.model.reading import SectionKind
from rolescope.model.span import Marked

_REACH = 120
_SOON = 45
_MUST = re.compile(r"\b(?:must|mandatory|required|requires)\b")
_FIRM = re.compile(r"\b(?:must|will be|requires?|required|selected)\b")


@dataclass(frozen=True, slots=True)
class _Wording:
    """The expressions of `patterns/clearance.tsv`."""

    security: re.Pattern[str]
    other: re.Pattern[str]
    none: re.Pattern[str]
    obtain: re.Pattern[str]
    held: re.Pattern[str]
    active: re.Pattern[str]
    or_obtain: re.Pattern[str]
    preferred: re.Pattern[str]


def find_clearance(doc: Document) -> Marked | None:
    """Whether a security clearance is asked for.

    Args:
        doc: the posting.

    Returns:
        "required" (to be held already), "obtainable" (the candidate must be able to get it) or "preferred",
        with its words; the first statement counts, except that one that asks goes before one that wishes.
    """
    wished: Marked | None = None
    for hit in hits(doc, "clearance"):
        start, end = around(doc, hit, _REACH)
        section = doc.section_at(hit.start).kind
        if section == SectionKind.COMPANY:
            continue
        value = _value(doc.folded[start:end], hit.end - start + _SOON)
        if value and section == SectionKind.PREFERRED and not _FIRM.search(doc.folded, start, end):
            value = "preferred"
        if value and value != "preferred":
            return Marked(value, doc.span(start, end))
        wished = wished or (Marked(value, doc.span(start, end)) if value else None)
    return wished


def _value(words: str, until: int) -> str | None:
    """What the words around a cue ask for; words of obtaining count up to `until`, soon after the cue."""
    wording = _wording()
    if not wording.security.search(words) or wording.other.search(words) or wording.none.search(words):
        return None
    if wording.preferred.search(words) and not _MUST.search(words):
        return "preferred"
    obtain = wording.obtain.search(words, 0, until) and not wording.active.search(words)
    if obtain or wording.or_obtain.search(words):
        return "obtainable"
    return "required" if wording.held.search(words) else None


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("clearance.tsv"))
