"""A posting cut into sections by its headings, and by sentences that are boilerplate wherever they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from rolescope.extract.headings import heading_at
from rolescope.extract.patterns import rows
from rolescope.model.reading import Section, SectionKind
from rolescope.model.span import Span

BOILERPLATE = frozenset({SectionKind.COMPANY, SectionKind.BENEFITS, SectionKind.LEGAL})
"""Kinds that say nothing about the work: no skill, duty or requirement is read from them."""

LONGEST_LABEL = 200
_LABELS = frozenset({SectionKind.PAY, SectionKind.COMPANY})
_BLANKS = re.compile(r"[ \t\xa0]{0,8}(?=\S)")


Row = tuple[int, int, SectionKind]
"""Start, start of the body, kind."""


def find_sections(text: str, folded: str, bounds: Sequence[tuple[int, int]]) -> tuple[Section, ...]:
    """The sections of a text, in order.

    Args:
        text: the text.
        folded: it in lower case with plain apostrophes, of the same length.
        bounds: start and end of its sentences, ascending: a heading starts where a sentence does.

    Returns:
        Sections whose spans cover the text without gap or overlap; one "other" section without headings.
    """
    found: list[Row] = [(0, 0, SectionKind.OTHER), *_headings(text, folded, bounds)]
    found = _with_boilerplate(folded, found, bounds)
    ends = [start for start, _, _ in found[1:]] + [len(text)]
    return tuple(
        Section(kind, Span(start, end), body)
        for (start, body, kind), end in zip(found, ends, strict=True)
        if end > start or len(found) == 1
    )


def _headings(text: str, folded: str, bounds: Sequence[tuple[int, int]]) -> Iterator[Row]:
    """Ascending and disjoint."""
    after = 0
    for start, end in bounds:
        at = start
        while at >= after:
            found = heading_at(text, folded, at, end)
            if found is None:
                break
            after = found.body
            yield found
            if found.kind in _LABELS:
                yield from _label_end(text, after, end)
            at = _next_word(text, after)


def _next_word(text: str, body: int) -> int:
    """Where the first word after a heading starts; -1 if a line end comes first."""
    blanks = _BLANKS.match(text, body)
    return blanks.end() if blanks else -1


def _label_end(text: str, body: int, end: int) -> Iterator[Row]:
    """Where a label with its value ("Salary: …") is over: with its line, or else its sentence."""
    stop = text.find("\n", body, body + LONGEST_LABEL)
    if stop < 0 and len(text) > body + LONGEST_LABEL:
        stop = end
    if body < stop and text[body - 1] != "\n" and text[body:stop].strip():
        yield stop, stop, SectionKind.OTHER


def _with_boilerplate(folded: str, found: list[Row], bounds: Sequence[tuple[int, int]]) -> list[Row]:
    """The sections, with each sentence of boilerplate that stands in another section cut out of it."""
    starts = [row[0] for row in found]
    rows = list(found)
    for start, end, kind in _boilerplate(folded, bounds):
        at = bisect_right(starts, start) - 1
        outer = found[at][2]
        if outer in BOILERPLATE or start < found[at][1]:
            continue
        rows.append((start, start, kind))
        if at + 1 == len(found) or end < starts[at + 1]:
            rows.append((end, end, outer))
    rows.sort(key=lambda row: row[0])
    return rows


def _boilerplate(folded: str, bounds: Sequence[tuple[int, int]]) -> list[tuple[int, int, SectionKind]]:
    """Sentences that speak of the law, or list two benefits, ascending."""
    legal: set[int] = set()
    benefits: Counter[int] = Counter()
    automaton, kinds = _cues()
    for cue, start, _ in automaton.find_matches_as_indexes(folded):
        number = bisect_right(bounds, (start, len(folded))) - 1
        if kinds[cue] is SectionKind.LEGAL:
            legal.add(number)
        else:
            benefits[number] += 1
    found = {at: SectionKind.BENEFITS for at, cues in benefits.items() if cues > 1}
    found |= dict.fromkeys(legal, SectionKind.LEGAL)
    return [(*bounds[at], kind) for at, kind in sorted(found.items()) if at >= 0]


@cache
def _cues() -> tuple[AhoCorasick, tuple[SectionKind, ...]]:
    """One automaton over all phrases of boilerplate, and the kind of each."""
    kinds, phrases = zip(*rows("boilerplate_cues.tsv"), strict=True)
    return AhoCorasick(phrases), tuple(SectionKind(kind) for kind in kinds)
