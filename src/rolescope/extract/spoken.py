"""Natural languages that a posting asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rolescope.extract.cues import Hit, hits, longest
from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions
from rolescope.model.reading import SectionKind
from rolescope.model.span import Marked

_REACH = 70


@dataclass(frozen=True, slots=True)
class _Wording:
    """The expressions of `patterns/spoken.tsv`."""

    level_before: re.Pattern[str]
    asked_after: re.Pattern[str]
    other: re.Pattern[str]
    thing: re.Pattern[str]
    list: re.Pattern[str]


def find_spoken(doc: Document) -> tuple[Marked, ...]:
    """The natural languages asked for, required or wished.

    Args:
        doc: the posting.

    Returns:
        ISO 639-1 where there is one (else 639-3), each once, in text order. Names count with a capital and
        with words of fluency beside them: not "English degree", "Polish your models", "German customers".
    """
    found: dict[str, Marked] = {}
    last: Hit | None = None
    for hit in longest(hits(doc, "spoken")):
        if not doc.text[hit.start].isupper() and hit.value not in _SMALL:
            continue
        if doc.section_at(hit.start).kind in (SectionKind.COMPANY, SectionKind.LEGAL):
            continue
        listed = last is not None and _wording().list.fullmatch(doc.folded, last.end, hit.start) is not None
        if listed or _asked(doc, hit):
            last = hit
            found.setdefault(hit.value, Marked(hit.value, doc.span(hit.start, hit.end)))
    return tuple(found.values())


_SMALL = ("fr", "es")
"""Languages that write their own names small."""


def _asked(doc: Document, hit: Hit) -> bool:
    sentence = doc.sentence_at(hit.start)
    before = doc.folded[max(sentence.start, hit.start - _REACH) : hit.start]
    after = doc.folded[hit.end : min(sentence.end, hit.end + _REACH)]
    if _wording().other.search(before) or _wording().thing.match(after):
        return False
    return bool(_wording().level_before.search(before) or _wording().asked_after.match(after))


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("spoken.tsv"))
