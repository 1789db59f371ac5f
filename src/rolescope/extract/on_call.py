"""Whether the person must be on call."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rolescope.extract.cues import around, hits
from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions
from rolescope.model.reading import SectionKind
from rolescope.model.span import Marked

_REACH = 70
_ELSEWHERE = (SectionKind.COMPANY, SectionKind.BENEFITS)


@dataclass(frozen=True, slots=True)
class _Wording:
    """The expressions of `patterns/on_call.tsv`."""

    none: re.Pattern[str]
    required: re.Pattern[str]
    other: re.Pattern[str]


def find_on_call(doc: Document) -> Marked | None:
    """What the posting says of being on call.

    Args:
        doc: the posting.

    Returns:
        "required" or "none" with its words; None where the text is silent or speaks of other people's duty.
    """
    for hit in hits(doc, "on_call"):
        if doc.section_at(hit.start).kind in _ELSEWHERE:
            continue
        start, end = around(doc, hit, _REACH)
        words = doc.folded[start:end]
        if _wording().none.search(words):
            return Marked("none", doc.span(start, end))
        if _wording().required.search(words) and not _wording().other.search(words):
            return Marked("required", doc.span(start, end))
    return None


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("on_call.tsv"))
