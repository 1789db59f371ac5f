"""Occupations that list words of a title among their names: what can be said of a title outside our roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rolescope.model.concept import Occupation
from rolescope.model.title import NamedOccupation, Piece, PieceKind
from rolescope.taxonomy.codes import code_of
from rolescope.taxonomy.occupations import is_listed, key_words, listing, word_spans
from rolescope.taxonomy.spelling import title_table
from rolescope.taxonomy.title_grammar import job_words

MOST = 5
"""Occupations that are given."""
_LONGEST = 8
"""Words of the longest name that is looked for."""
_PREPOSITIONS = frozenset({"of", "in", "for", "at", "to", "with", "on", "and"})
"""Words that a noun may stand before: "research associate in data science"."""
_PART = re.compile(r"[^/]+")
_NAME_AND_LEVEL = {PieceKind.NAME, PieceKind.LEVEL}


class _Run(NamedTuple):
    """Words that stand together: where they begin, how they are written, and their keys."""

    start: int
    written: str
    keys: list[str]


def occupations_named(title: str, pieces: Sequence[Piece]) -> tuple[NamedOccupation, ...]:
    """Occupations by name, best first: own titles, then those whose own title has more of the words.

    A whole part of the title goes before words of a part, and of these the most, the last ones first: they
    hold the noun. Words of a part, and a later part of one word, count only if they are an occupation's own
    title, or end the part and an occupation's own title has most of them. O*NET is asked before ESCO; a name
    that very many occupations list says nothing.

    Args:
        title: as given.
        pieces: what `take_apart` made of it.
    """
    runs = _runs(title, pieces)
    opening = next((piece.start for piece in pieces if piece.kind is PieceKind.NAME), 0)
    for run in runs:
        alone = len(run.keys) == 1 and (run.start > opening or run.keys[0] in title_table()["heads"])
        if found := _listed(run, 0, len(run.keys), inside=alone):
            return found
    for size in range(min(_LONGEST, max((len(run.keys) for run in runs), default=0) - 1), 0, -1):
        for run in runs:
            for start in range(len(run.keys) - size, -1, -1):
                if found := _listed(run, start, start + size, inside=True):
                    return found
    return ()


def _listed(run: _Run, start: int, end: int, *, inside: bool) -> tuple[NamedOccupation, ...]:
    key = " ".join(run.keys[start:end])
    if not is_listed(key):
        return ()
    after = run.keys[end] if end < len(run.keys) else None
    found = _akin(key, own=after is not None and after not in _PREPOSITIONS) if inside else _best(key)
    if not found or after in job_words():  # "Electrical Engineer Recruiter"
        return ()
    spans = word_spans(run.written)
    written = run.written[spans[start][0] : spans[end - 1][1]]
    return tuple(NamedOccupation(code_of(one), one.isco, written, own) for one, own in found)


@lru_cache(maxsize=16_384)
def _best(key: str) -> tuple[tuple[Occupation, bool], ...]:
    """Occupations of one scheme that list a name, and whether it is their own title; none if very many do."""
    found = listing(key)
    named = tuple(hit for hit in found if hit[1] or _shared(key, hit[0]))
    onet = [tuple(hit for hit in hits if hit[0].scheme == "onet") for hits in (named, found)]
    found = onet[0] or onet[1] or named  # what ESCO lists beside its own titles is too loose to go by
    ranked = sorted(found, key=lambda hit: (not hit[1], -_shared(key, hit[0])))
    equal = [
        hit for hit in ranked if (hit[1], _shared(key, hit[0])) == (ranked[0][1], _shared(key, ranked[0][0]))
    ]
    return tuple(ranked[:MOST]) if len(equal) <= MOST else ()


@lru_cache(maxsize=16_384)
def _akin(key: str, *, own: bool) -> tuple[tuple[Occupation, bool], ...]:
    """Of `_best`, those whose own title it is; unless `own`, also those with most of its words in theirs."""
    size = len(set(key.split()))
    return tuple(
        hit for hit in _best(key) if hit[1] or (not own and size > 1 and 2 * _shared(key, hit[0]) > size)
    )


def _shared(key: str, occupation: Occupation) -> int:
    """How many words of a name an occupation's own title has."""
    return len(set(key.split()).intersection(key_words(occupation.pref_label)))


def _runs(title: str, pieces: Sequence[Piece]) -> list[_Run]:
    """The words of each part of the title, first with those of its level, then without."""
    named = [(piece.start, piece.end) for piece in pieces if piece.kind is PieceKind.NAME]
    places = [*_with_levels(title, pieces), *named] if named else []
    parts = (found for place in places for found in _PART.finditer(title, *place))
    runs = [_Run(found.start(), found[0], key_words(found[0])) for found in parts]
    return [run for run in runs if run.keys]


def _with_levels(title: str, pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Where names stand that have level words right beside them, together with these."""
    places: list[tuple[int, int]] = []
    for left, right in pairwise(pieces):
        if title[left.end : right.start].isspace() and {left.kind, right.kind} <= _NAME_AND_LEVEL:
            start = places.pop()[0] if places and places[-1][1] == left.end else left.start
            places.append((start, right.end))
    return places
