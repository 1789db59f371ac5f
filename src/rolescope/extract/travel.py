"""Travel asked for, and how much of the working time it takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rolescope.extract.cues import around, hits
from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions
from rolescope.model.reading import SectionKind, Travel

_REACH = 80
_WHOLE = 100
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3})(?:\.\d{1,2})?\s?(?:%|percent|per cent|pct)")
_BEFORE = 48
_NEAR = 55
"""How many characters may lie between "travel" and its percentage."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """The expressions of `patterns/travel.tsv`."""

    other_thing: re.Pattern[str]
    of_others: re.Pattern[str]
    none: re.Pattern[str]
    asked: re.Pattern[str]
    share_of_other: re.Pattern[str]


def find_travel(doc: Document) -> Travel | None:
    """The travel a posting asks for.

    Args:
        doc: the posting.

    Returns:
        The largest share named in the sentence, 0 where travel is excluded, None percent where it names no
        share; None where the posting does not ask for travel ("travel industry", "travel insurance").
    """
    unmeasured: Travel | None = None
    for hit in hits(doc, "travel"):
        start, end = around(doc, hit, _REACH)
        words = doc.folded[start:end]
        before, after = doc.folded[max(start, hit.start - _BEFORE) : hit.start], doc.folded[hit.end : end]
        if _wording().other_thing.match(after):
            continue
        percent = _percent(words, hit.start - start, hit.end - start)
        others = _wording().of_others.search(before) or doc.section_at(hit.start).kind in _ELSEWHERE
        if percent is None and others:
            continue
        if percent is None and _wording().none.search(words):
            percent = 0
        if percent is not None:
            return Travel(percent, doc.span(start, end))
        if unmeasured is None and _wording().asked.search(words):
            unmeasured = Travel(None, doc.span(start, end))
    return unmeasured


_ELSEWHERE = (SectionKind.COMPANY, SectionKind.BENEFITS)


def _percent(words: str, start: int, end: int) -> int | None:
    """The largest percentage near the word; shares above the whole and shares of other things are none."""
    near = words[max(0, start - _NEAR) : end + _NEAR]
    shares = [int(m[1]) for m in _PERCENT.finditer(near) if int(m[1]) <= _WHOLE and not _of_other(near, m)]
    return max(shares, default=None)


def _of_other(near: str, share: re.Match[str]) -> bool:
    """Whether a percentage is of something else ("100% remote", "100% coverage of travel insurance")."""
    after = near[share.end() : share.end() + 16]
    return bool(_wording().share_of_other.match(after))


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("travel.tsv"))
