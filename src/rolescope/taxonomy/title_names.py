"""Occupations that list words of a title among their names: what can be said of a title outside our roles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rolescope.model.concept import Occupation
from rolescope.model.title import NamedOccupation, Piece, PieceKind
from rolescope.taxonomy.codes import code_of
from rolescope.taxonomy.occupations import is_listed, key_words, listing, name_key, word_spans

MOST = 5
"""Occupations that are given."""
_LONGEST = 8
"""Words of the longest name that is looked for."""


class _Run(NamedTuple):
    """Words that stand together: where they begin, how they are written, and their keys."""

    start: int
    written: str
    keys: list[str]


def occupations_named(title: str, pieces: Sequence[Piece]) -> tuple[NamedOccupation, ...]:
    """Occupations by name, best first: own titles, then those whose own title has more of the words.

    A whole part of the title goes before words of a part, and of these the most, the last ones first: they
    hold the noun. Words of a part count only if an occupation's own title has some of them, and a single word
    only if it is the own title, or opens the title. O*NET is asked before ESCO; a name that very many
    occupations list says nothing.

    Args:
        title: as given.
        pieces: what `take_apart` made of it.
    """
    runs = _runs(title, pieces)
    for run in runs:
        opens = len(run.keys) > 1 or run.start == runs[0].start
        if found := _listed(run, 0, len(run.keys), akin=not opens):
            return found
    for size in range(min(_LONGEST, max((len(run.keys) for run in runs), default=0) - 1), 0, -1):
        for run in runs:
            for start in range(len(run.keys) - size, -1, -1):
                if found := _listed(run, start, start + size, akin=True):
                    return found
    return ()


def _listed(run: _Run, start: int, end: int, *, akin: bool) -> tuple[NamedOccupation, ...]:
    key = " ".join(run.keys[start:end])
    if not is_listed(key):
        return ()
    spans = word_spans(run.written)
    written = run.written[spans[start][0] : spans[end - 1][1]]
    return tuple(NamedOccupation(code_of(one), one.isco, written, own) for one, own in _best(key, akin))


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


def _runs(title: str, pieces: Sequence[Piece]) -> list[_Run]:
    """The words of each part of the title, first with those of its level, then without."""
    named = [(piece.start, piece.end) for piece in pieces if piece.kind is PieceKind.NAME]
    places = named
    if any(piece.kind is PieceKind.LEVEL for piece in pieces):
        places = []
        for piece in pieces:
            if piece.kind is PieceKind.NAME or piece.kind is PieceKind.LEVEL:
                if places and title[places[-1][1] : piece.start].isspace():
                    places[-1] = (places[-1][0], piece.end)
                else:
                    places.append((piece.start, piece.end))
        places += named
    runs = [_Run(start, title[start:end], key_words(title[start:end])) for start, end in places]
    return [run for run in runs if run.keys]
