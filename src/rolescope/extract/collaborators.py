"""Whom the person works with, from sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from rolescope.extract.cues import Hit, hits, longest
from rolescope.extract.document import Document
from rolescope.extract.patterns import expressions, rows
from rolescope.model.reading import SectionKind
from rolescope.model.span import Marked

_REACH = 190
_BEFORE = 60
_SUPPORT_REACH = 50
_NEXT = 24
_ELSEWHERE = (SectionKind.COMPANY, SectionKind.BENEFITS, SectionKind.LEGAL, SectionKind.PAY)


@dataclass(frozen=True, slots=True)
class _Wording:
    """The expressions of `patterns/collaboration.tsv`."""

    needs_preposition: re.Pattern[str]
    preposition: re.Pattern[str]
    teams: re.Pattern[str]
    apart: re.Pattern[str]
    somebody_else: re.Pattern[str]
    stop: re.Pattern[str]
    people: re.Pattern[str]
    joined: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _People:
    automaton: AhoCorasick
    kinds: tuple[str, ...]


def find_collaborators(doc: Document) -> tuple[Marked, ...]:
    """The kinds of people that a posting says one works with.

    Only what follows "work closely with", "partner with", "collaborate", "alongside", "support the … teams"
    and the like up to the end of the clause counts; "sales data" or "reports to the executives" do not.

    Args:
        doc: the posting.

    Returns:
        Kinds of `patterns/collaborators.tsv`, each once, in text order.
    """
    found: dict[str, Marked] = {}
    for start, end in sorted(_clauses(doc)):
        for name in _named(doc.folded, start, end):
            if name.value not in found and _wording().people.match(doc.folded, name.end, name.end + _NEXT):
                found[name.value] = Marked(name.value, doc.span(name.start, name.end))
    return tuple(found.values())


def _clauses(doc: Document) -> Iterator[tuple[int, int]]:
    """The stretches that name people one works with."""
    for hit in hits(doc, "works_with"):
        if doc.section_at(hit.start).kind in _ELSEWHERE or _of_others(doc, hit):
            continue
        end = min(doc.sentence_at(hit.start).end, hit.end + _REACH)
        start = hit.end
        if _wording().needs_preposition.match(doc.folded, hit.start):
            preposition = _wording().preposition.match(doc.folded, start, end)
            if not preposition:
                continue
            start = preposition.end()
        yield start, _clause_end(doc, start, end)
    for hit in hits(doc, "supports"):
        teams = _wording().teams.search(doc.folded, hit.end, hit.end + _SUPPORT_REACH)
        if not teams or doc.section_at(hit.start).kind in _ELSEWHERE:
            continue
        end = teams.end()
        apart = _wording().apart.search(doc.folded, hit.end, end) or _wording().stop.search(
            doc.folded, hit.end, end
        )
        if not apart and end <= doc.sentence_at(hit.start).end:
            yield hit.end, end


def _of_others(doc: Document, hit: Hit) -> bool:
    """Whether somebody else works with them ("how companies interact with"), or the team is only led."""
    before = doc.folded[max(0, hit.start - _BEFORE) : hit.start]
    if _wording().somebody_else.search(before):
        return True
    return doc.folded.startswith("team", hit.start) and not _wording().joined.search(before)


def _clause_end(doc: Document, start: int, end: int) -> int:
    stop = _wording().stop.search(doc.folded, start, end)
    return stop.start() if stop else end


def _named(folded: str, start: int, end: int) -> list[Hit]:
    """The people named in a stretch: whole words, longest phrases first."""
    people = _people()
    found = []
    for index, first, last in people.automaton.find_matches_as_indexes(folded[start:end], overlapping=True):
        at, stop = start + first, start + last
        if not folded[at - 1 : at].isalnum() and not folded[stop : stop + 1].isalnum():
            found.append(Hit(at, stop, people.kinds[index]))
    return longest(found)


@cache
def _people() -> _People:
    kinds, phrases = zip(*rows("collaborators.tsv"), strict=True)
    return _People(AhoCorasick(phrases, store_patterns=False, implementation=Implementation.DFA), kinds)


@cache
def _wording() -> _Wording:
    return _Wording(**expressions("collaboration.tsv"))
