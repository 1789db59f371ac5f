"""Whether the employer sponsors a visa, where the posting says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rolescope.extract.cues import around, hits
from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions
from rolescope.model.span import Marked

_REACH = 140


@dataclass(frozen=True, slots=True)
class _Wording:
    """The expressions of `patterns/visa.tsv`."""

    about_visa: re.Pattern[str]
    other_sponsor: re.Pattern[str]
    refused: re.Pattern[str]
    for_work: re.Pattern[str]
    undecided: re.Pattern[str]
    offered: re.Pattern[str]


def find_visa(doc: Document) -> Marked | None:
    """What the posting says of sponsoring a visa; the first clear statement counts.

    Args:
        doc: the posting.

    Returns:
        "sponsored" or "not_sponsored" with its sentence; None where it asks, leaves it open or is silent.
    """
    for hit in hits(doc, "visa"):
        start, end = around(doc, hit, _REACH)
        value = _value(doc.folded[start:end], doc.folded[max(start, hit.start - 24) : min(end, hit.end + 14)])
        if value:
            return Marked(value, doc.span(start, end))
    return None


def _value(words: str, close: str) -> str | None:
    if not _wording().about_visa.search(words) or _wording().undecided.search(words):
        return None
    refused = _wording().refused.search(words)
    if _wording().other_sponsor.search(close) and not (
        "visa" in words or (refused and "sponsorship" in words)
    ):
        return None
    if refused:
        return "not_sponsored"
    return "sponsored" if _wording().offered.search(words) and _wording().for_work.search(words) else None


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("visa.tsv"))
