"""Skills of ESCO in sentences that name none: duties and requirements, held against every ESCO label.

Only sentences without a skill of the dictionary are looked at, by windows of a few words. A window is linked
to the nearest label where their cosine is at least `LEAST`, which was chosen for precision on validation
parts of public sets: `docs/linking.md` has the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from rolescope.extract.document import Document
from rolescope.extract.linking.encoder import encoder
from rolescope.extract.linking.nearest import Nearest
from rolescope.extract.linking.rank import LONGEST
from rolescope.extract.linking.tokens import tokens
from rolescope.model.linked import SkillLink
from rolescope.model.reading import Reading, SectionKind
from rolescope.model.span import Span
from rolescope.taxonomy.skills import core, skills

LEAST = 0.72
"""The lowest cosine that is sure."""
WINDOW, STEP = 8, 4
"""Words of a window, and from one to the next: longer than in ranking, where a chance likeness costs less."""
FEWEST = 2
"""Words of the shortest window: one word is for the dictionary."""
LOOKED_AT = {SectionKind.DUTIES, SectionKind.REQUIREMENTS, SectionKind.PREFERRED}
_CHUNK = re.compile(r"\S+")
_SMALL = frozenset(
    tokens(
        "a an and any are as at be by for from have in including is it of on or our such that the their "
        "this to which who will with you your"
    )
)
"""Words that a span neither begins nor ends with."""
_EDGES = ".,;:!?()[]{}\"'*•·-–—/"


class Window(NamedTuple):
    """Words of one sentence of one posting, with their place in the document's text."""

    posting: int
    sentence: int
    words: list[str]
    start: int
    end: int


class _Hit(NamedTuple):
    """A window with the label that it is nearest to."""

    window: Window
    label: int
    score: float


def find_links(postings: Sequence[tuple[Document, Reading]]) -> list[tuple[SkillLink, ...]]:
    """Links of some postings, each with its reading: for each posting, in text order."""
    windows = [window for at, (doc, reading) in enumerate(postings) for window in _windows(doc, reading, at)]
    hits: list[list[_Hit]] = [[] for _ in postings]
    for hit in _apart(_hits(windows)):
        hits[hit.window.posting].append(hit)
    return [
        tuple(_link(doc, hit) for hit in sorted(found, key=lambda hit: hit.window.start))
        for (doc, _), found in zip(postings, hits, strict=True)
    ]


def _windows(doc: Document, reading: Reading, posting: int) -> Iterator[Window]:
    """Windows of the sentences that are looked at and name no skill."""
    named = np.array([skill.span.start for skill in reading.skills])
    for number, (start, end) in enumerate(doc.sentences):
        if doc.section_at(start).kind in LOOKED_AT:
            place = doc.span(start, end)
            first, last = np.searchsorted(named, (place.start, place.end))
            if first == last:
                yield from windows_of(doc.text, start, end, posting, number)


def windows_of(text: str, start: int, end: int, posting: int = 0, sentence: int = 0) -> Iterator[Window]:
    """Runs of words of `text[start:end]`, each half over the one before, with their places."""
    placed = [
        (word, *found.span()) for found in _CHUNK.finditer(text, start, end) for word in tokens(found.group())
    ][:LONGEST]
    for first in range(0, max(len(placed) - WINDOW + STEP, 1), STEP):
        some = placed[first : first + WINDOW]
        if len(some) >= FEWEST:
            words = [word for word, _, _ in some]
            inner = _inner(words)
            yield Window(posting, sentence, words, some[inner[0]][1], some[inner[1]][2])


def _inner(words: Sequence[str]) -> tuple[int, int]:
    """The first and the last word that says something: those between are shown."""
    telling = [number for number, word in enumerate(words) if word not in _SMALL]
    return (telling[0], telling[-1]) if telling else (0, len(words) - 1)


def _hits(windows: Sequence[Window]) -> Iterator[_Hit]:
    """Windows near enough to a label; what employers say again and again is compared once."""
    same: dict[tuple[str, ...], list[Window]] = {}
    for window in windows:
        same.setdefault(tuple(window.words), []).append(window)
    alike = list(same.values())
    for text, label, score in _targets().nearest.at_least(encoder().encode_words(list(same)), LEAST):
        for window in alike[text]:
            yield _Hit(window, label, score)


def _apart(hits: Iterator[_Hit]) -> Iterator[_Hit]:
    """Of hits of one sentence that overlap or say the same, the nearest."""
    kept: dict[tuple[int, int], list[_Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (-hit.score, hit.window.posting, hit.window.start)):
        others = kept.setdefault((hit.window.posting, hit.window.sentence), [])
        if not any(_same(hit, other) for other in others):
            others.append(hit)
            yield hit


def _same(one: _Hit, other: _Hit) -> bool:
    overlap = one.window.start < other.window.end and other.window.start < one.window.end
    return overlap or one.label == other.label


def _link(doc: Document, hit: _Hit) -> SkillLink:
    start, end = hit.window.start, hit.window.end
    while start < end and doc.text[start] in _EDGES:
        start += 1
    while end > start and doc.text[end - 1] in _EDGES:
        end -= 1
    esco, label = _targets().skills[hit.label]
    place = Span(*doc.span(start, end))
    return SkillLink(esco, label, place, doc.surface(start, end), round(hit.score, 3))


class _Targets(NamedTuple):
    """What windows are held against: addresses and labels, and the labels made ready."""

    skills: tuple[tuple[str, str], ...]
    nearest: Nearest


@cache
def _targets() -> _Targets:
    """Every ESCO skill that the dictionary's core does not hold: those it reads well by their names.

    Each by its own label: with its other names beside it more is linked, and less of it rightly.
    """
    found = tuple(
        (skill.esco, skill.pref_label) for skill in skills().values() if skill.esco and skill.id not in core()
    )
    return _Targets(found, Nearest(encoder().encode([label for _, label in found])))
