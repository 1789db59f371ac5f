"""Skills of ESCO in sentences that name none: duties and requirements, held against every ESCO label.

Only sentences without a skill of the dictionary are looked at, by windows of a few words; those that speak of
degrees, permits or how to apply are not. A window is linked to the nearest label where their cosine is at
least `LEAST` and the window says each telling word of the label in some form, close together: texts may be
near because they speak of one field, as "technical skills" and "apply technical communication skills" do,
and such a label would be a guess. Chosen on validation parts and by hand: `docs/linking.md` has the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

import numpy as np

from rolescope.extract.document import Document
from rolescope.extract.linking.encoder import encoder
from rolescope.extract.linking.nearest import Nearest
from rolescope.extract.linking.rank import LONGEST, STEP, WINDOW
from rolescope.extract.linking.tokens import tokens
from rolescope.model.linked import SkillLink
from rolescope.model.reading import Reading, SectionKind
from rolescope.model.span import Span
from rolescope.taxonomy.skills import core, skills

LEAST = 0.66
"""The lowest cosine that is sure, where the words are said too."""
FEWEST = 2
"""Words of the shortest window, and telling words of a label: one word is for the dictionary."""
SAME = 5
"""First letters that make two words forms of one."""
LOOKED_AT = {SectionKind.DUTIES, SectionKind.REQUIREMENTS, SectionKind.PREFERRED}
_CHUNK = re.compile(r"\S+")
_SMALL = frozenset(
    tokens(
        "a an and any are as at be by for from have in including is it of on or our such that the their "
        "this to which who will with you your"
    )
)
"""Words that a span neither begins nor ends with."""
_OTHER = re.compile(
    r"\b(?:degree|bachelor|master[’']?s|ph\.?d|diploma|high school|ged"
    r"|citizen|authori[sz](?:ed|ation)|visa|asylum|clearance|classified|background check"
    r"|disabilit|veteran|accommodat|interested in|hear(?:ing)? (?:more|from)"
    r"|appl(?:y|ying|ication|icants?) (?:for|to|process|now|today)|benefits|salary|bonus)",
    re.IGNORECASE,
)
"""What is said of degrees, permits, applying and pay: words there that are near a skill speak of none."""
_ENDING = re.compile(r"(?:ings?|ed|es|s|e|y|ies)$")
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
    for hit in _apart(_hits(windows, [_named(reading) for _, reading in postings])):
        hits[hit.window.posting].append(hit)
    return [
        tuple(_link(doc, hit) for hit in sorted(found, key=lambda hit: hit.window.start))
        for (doc, _), found in zip(postings, hits, strict=True)
    ]


def _windows(doc: Document, reading: Reading, posting: int) -> Iterator[Window]:
    """Windows of the sentences that are looked at and name no skill."""
    named = np.array([skill.span.start for skill in reading.skills])
    text = doc.text
    for number, (start, end) in enumerate(doc.sentences):
        if doc.section_at(start).kind in LOOKED_AT and not _OTHER.search(text, start, end):
            place = doc.span(start, end)
            first, last = np.searchsorted(named, (place.start, place.end))
            if first == last:
                yield from windows_of(text, start, end, posting, number)


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


def _hits(windows: Sequence[Window], named: Sequence[AbstractSet[str]]) -> Iterator[_Hit]:
    """Windows near enough to a label that they say; what employers say again and again is compared once.

    Args:
        windows: of all postings.
        named: addresses of the skills that each posting names elsewhere: those need no link.
    """
    same: dict[tuple[str, ...], list[Window]] = {}
    for window in windows:
        same.setdefault(tuple(window.words), []).append(window)
    alike = list(same.values())
    for text, label, score in _targets().nearest.at_least(encoder().encode_words(list(same)), LEAST):
        esco, name = _targets().skills[label]
        if _says(alike[text][0].words, name):
            for window in alike[text]:
                if esco not in named[window.posting]:
                    yield _Hit(window, label, score)


def _named(reading: Reading) -> AbstractSet[str]:
    """Addresses of the skills that a posting names."""
    known = skills()
    return {esco for skill in reading.skills if skill.skill in known and (esco := known[skill.skill].esco)}


def _says(words: Sequence[str], label: str) -> bool:
    """Whether some words say a label: each of its telling words in some form, one more between at most."""
    told = [word for word in words if word not in _SMALL]
    telling = [word for word in tokens(label) if word not in _SMALL]
    parts = (told[start : start + len(telling) + 1] for start in range(len(told)))
    return len(telling) >= FEWEST and any(_all_said(telling, part) for part in parts)


def _all_said(telling: Sequence[str], part: Sequence[str]) -> bool:
    return all(any(_same_word(word, one) for one in part) for word in telling)


def _same_word(one: str, other: str) -> bool:
    return one[:SAME] == other[:SAME] if min(len(one), len(other)) >= SAME else _stem(one) == _stem(other)


def _stem(word: str) -> str:
    return _ENDING.sub("", word) if len(word) > SAME - 2 else word


def _apart(hits: Iterator[_Hit]) -> Iterator[_Hit]:
    """Of hits of one posting that overlap or say the same, the nearest."""
    kept: dict[int, list[_Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (-hit.score, hit.window.posting, hit.window.start)):
        others = kept.setdefault(hit.window.posting, [])
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
