"""Where a candidate must live or be allowed to work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rolescope.extract.areas import Area, areas_from
from rolescope.extract.cues import Hit, hits
from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions
from rolescope.model.span import Marked, Span

_BEFORE = 130
_AFTER_PERMISSION = re.compile(r"(?:[\w'-]+,?\s){0,5}?(?:in|within|for|across)\s")
_BEFORE_PEOPLE = 32
_OF = re.compile(r"(?:\s?\(?ship\)?)?\s(?:of|from|in)\s")
_NOTICE = re.compile(r"\bplease (?:see|read|refer|review|click|visit|view)\b|\bprivacy\b")


@dataclass(frozen=True, slots=True)
class _Wording:
    """The expressions of `patterns/eligibility.tsv`."""

    citizen_asked: re.Pattern[str]
    citizen_other: re.Pattern[str]
    asked: re.Pattern[str]
    not_asked: re.Pattern[str]
    bare: re.Pattern[str]


def find_eligible(doc: Document) -> tuple[Marked, ...]:
    """The countries or areas to which candidates are restricted.

    Args:
        doc: the posting.

    Returns:
        Each area once, in text order: ISO 3166-1 alpha-2, or "EU", "EEA", "Europe", "EMEA", "LATAM", "APAC"
        and the like (`patterns/areas.tsv`); a state counts as its country.
    """
    found = [*_permitted(doc), *_citizens(doc), *_resident(doc)]
    first: dict[str, Area] = {}
    for area in sorted(found, key=lambda a: a.start):
        first.setdefault(area.value, area)
    return tuple(Marked(a.value, doc.span(a.start, a.end)) for a in first.values())


def _permitted(doc: Document) -> Iterator[Area]:
    """Where one must be allowed to work: "authorised to work in …", "UK right to work"."""
    for hit in hits(doc, "permission"):
        sentence = doc.sentence_at(hit.start)
        opening = _AFTER_PERMISSION.match(doc.folded, hit.end + 1, sentence.end)
        after = areas_from(doc, opening.end(), sentence.end) if opening else []
        yield from after or _people_before(doc, hit, sentence)


def _citizens(doc: Document) -> Iterator[Area]:
    """Whose citizen one must be: "US citizens only"; not the equal-opportunity list."""
    for hit in hits(doc, "citizen"):
        sentence = doc.sentence_at(hit.start)
        words = doc.folded[max(sentence.start, hit.start - _BEFORE) : min(sentence.end, hit.end + _BEFORE)]
        if _wording().citizen_other.search(words):
            continue
        short = len(words) < _BEFORE // 2
        if short or _wording().citizen_asked.search(words):
            of = _OF.match(doc.folded, hit.end, sentence.end)
            after = areas_from(doc, of.end(), sentence.end) if of else []
            yield from after or _people_before(doc, hit, sentence)


def _people_before(doc: Document, hit: Hit, sentence: Span) -> list[Area]:
    """The list that ends where the hit begins ("US or Canadian | citizens"), or within it ("US person")."""
    if doc.text.startswith(("US ", "U.S. "), hit.start):
        return [Area("US", hit.start, doc.folded.find(" ", hit.start))]
    at = max(sentence.start, hit.start - _BEFORE_PEOPLE)
    while at < hit.start:
        found = areas_from(doc, at, hit.start, people=True)
        if found and not doc.folded[found[-1].end : hit.start].strip(" ./'s-"):
            return found
        blank = doc.folded.find(" ", at, hit.start)
        at = blank + 1 if blank >= 0 else hit.start
    return []


def _resident(doc: Document) -> Iterator[Area]:
    """Where one must live: "must be based in the EU", "open to candidates in Canada", "US only"."""
    for hit in hits(doc, "residence"):
        sentence = doc.sentence_at(hit.start)
        before = doc.folded[max(sentence.start, hit.start - _BEFORE) : hit.start]
        cue = doc.folded[hit.start : hit.end]
        if _wording().not_asked.search(before) or _NOTICE.search(
            doc.folded, hit.end, min(sentence.end, hit.end + _BEFORE)
        ):
            continue
        if cue.endswith(("only", "-based")):
            bare = _wording().bare.match(doc.folded, hit.start, sentence.end)
            yield from areas_from(doc, hit.start, bare.end(1)) if bare else ()
        elif _wording().asked.search(before) or cue.startswith(
            ("remote", "candidates", "applicants", "only", "residen")
        ):
            yield from areas_from(doc, hit.end, sentence.end)


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("eligibility.tsv"))
