"""Occupations that list words of a title among their names: what can be said of a title outside our roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rolescope.model.concept import Occupation
from rolescope.model.title import NamedOccupation, PieceKind
from rolescope.taxonomy.codes import code_of
from rolescope.taxonomy.occupations import listing, name_key
from rolescope.taxonomy.spelling import BREAK
from rolescope.taxonomy.title_parts import TitleParts
from rolescope.taxonomy.titles import TitleReading

MOST = 5
"""Occupations that are given."""
_LONGEST = 8
"""Words of the longest name that is looked for."""


class _Word(NamedTuple):
    key: str
    start: int
    end: int


def occupations_named(title: str, read: TitleReading, parts: TitleParts) -> tuple[NamedOccupation, ...]:
    """Occupations by name, best first: own titles, then those whose own title has more of the words.

    A whole part of the title goes before words of a part, and of these the most, the last ones first: they
    hold the noun. Words of a part count only if an occupation's own title has some of them, and a single word
    only if it is the own title, or opens the title. O*NET is asked before ESCO; a name that very many
    occupations list says nothing.

    Args:
        title: as given.
        read: what `read_title` made of it.
        parts: what `take_apart` made of it.
    """
    runs = [run for levels in (True, False) for run in _runs(title, read, parts, levels=levels)]
    for run in runs:
        opens = not (run[0].start > runs[0][0].start and len(run) == 1)
        if found := _listed(title, run, akin=not opens):
            return found
    for size in range(min(_LONGEST, max(map(len, runs), default=0) - 1), 0, -1):
        for run in runs:
            for start in range(len(run) - size, -1, -1):
                if found := _listed(title, run[start : start + size], akin=True):
                    return found
    return ()


def _listed(title: str, words: Sequence[_Word], *, akin: bool) -> tuple[NamedOccupation, ...]:
    written = title[words[0].start : words[-1].end]
    return tuple(
        NamedOccupation(code_of(one), one.isco, written, own)
        for one, own in _best(" ".join(word.key for word in words), akin)
    )


@lru_cache(maxsize=16_384)
def _best(key: str, akin: bool) -> tuple[tuple[Occupation, bool], ...]:
    """Occupations that list a name, of one scheme.

    Args:
        key: the name's `name_key`.
        akin: only own titles, and those that share words with a name of several.
    """
    found = listing(key)
    scheme = "onet" if any(one.scheme == "onet" for one, _ in found) else "esco"
    words = set(key.split())
    shared = {
        hit: len(words.intersection(name_key(hit[0].pref_label).split()))
        for hit in found
        if hit[0].scheme == scheme
    }
    if any(shared.values()):
        shared = {hit: size for hit, size in shared.items() if size or hit[1]}
    if akin:
        shared = {hit: size for hit, size in shared.items() if hit[1] or (size and len(words) > 1)}
    ranked = sorted(shared, key=lambda hit: (not hit[1], -shared[hit]))
    equal = [hit for hit in ranked if (hit[1], shared[hit]) == (ranked[0][1], shared[ranked[0]])]
    return tuple(ranked[:MOST]) if len(equal) <= MOST else ()


def _runs(title: str, read: TitleReading, parts: TitleParts, *, levels: bool) -> Iterator[list[_Word]]:
    """Words of the title that stand together and say what the job is, with or without those of its level."""
    told = {PieceKind.NAME, *((PieceKind.LEVEL,) if levels else ())}
    within = [(piece.start, piece.end) for piece in parts.pieces if piece.kind in told]
    run: dict[tuple[int, int], _Word] = {}
    for token, span in zip((*read.spelled.words, BREAK), (*read.spelled.spans, (0, 0)), strict=True):
        if token != BREAK:
            key = name_key(title[slice(*span)])
            if key and any(start <= span[0] and span[1] <= end for start, end in within):
                run[span] = _Word(key, *span)
        elif run:
            yield list(run.values())
            run = {}
