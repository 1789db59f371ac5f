"""Which occupations of ESCO and O*NET, and which ISCO-08 group, a title comes nearest to.

An occupation is one vector: the mean of all its titles' encodings, and half its own title's again. That
ranks as well as its best title does, at a twentieth of the size. `data/occupations.npz` holds the vectors,
written by `evidence/occupation_vectors.py` from the encoder; a test fails when they are not this encoder's.

A title is ambiguous unless the first score is at least `LEAST` and `AHEAD` of the next. Both were chosen on
2,500 validation titles of the JobBERT set, for precision: see `docs/linking.md`.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.linking.encoder import encoder
from rolescope.model.concept import Occupation
from rolescope.model.title import Code, Linked, LinkedOccupation
from rolescope.taxonomy.codes import code_of, isco_titles
from rolescope.taxonomy.occupations import alternate, name_key, occupations

Floats = NDArray[np.float32]
NEAR = 0.8
"""What the encoder counts for in a score; the name itself has the rest."""
OWN, LISTED = 0.2, 0.1
"""What an occupation's own title adds, and another that it lists."""
LEAST, AHEAD = 0.48, 0.15
"""The lowest score that is sure, and how far it must be ahead of the next."""
MOST = 3
"""Candidates that are given of each scheme."""
FAINT = 0.35
"""Below this, what is nearest is not near: it is not given."""
SCHEMES = ("esco", "onet")


class _Table(NamedTuple):
    """Occupations with their vectors, in the order of `occupations`.

    Attributes:
        vectors: occupations × dimensions, each of length one.
        places: where each id stands.
        of_scheme: numbers of the occupations of each of `SCHEMES`.
        groups: ISCO-08 unit groups, sorted.
        group: each ESCO occupation's place among them.
    """

    vectors: Floats
    places: dict[str, int]
    of_scheme: tuple[NDArray[np.int64], ...]
    groups: tuple[str, ...]
    group: NDArray[np.int64]


def link_title(title: str, normalised: str) -> tuple[Linked, ...]:
    """What a title comes nearest to in ESCO, O*NET and ISCO-08; nothing of a title without a known word.

    Args:
        title: as given.
        normalised: its words without level, marks and noise, which are looked at as well.
    """
    encoded = encoder().encode([title, normalised or title])
    if not encoded.any():
        return ()
    table = _table()
    # One title is too little work for BLAS's threads: waiting for one another takes them ten times as long.
    scores = np.float32(NEAR / 2) * np.einsum("ij,j->i", table.vectors, encoded.sum(axis=0))
    for place, more in _named(title, normalised).items():
        scores[place] += more
    linked = [_linked(scheme, scores[at], at) for scheme, at in zip(SCHEMES, table.of_scheme, strict=True)]
    return (*linked, _group(scores[table.of_scheme[0]]))


def _named(title: str, normalised: str) -> dict[int, float]:
    """What is added to occupations that list the title, or its words without noise."""
    more: dict[int, float] = {}
    for name in {name_key(title), name_key(normalised)} - {""}:
        for one in alternate(name):
            place = _table().places[one.id]
            worth = OWN if name_key(one.pref_label) == name else LISTED
            more[place] = max(more.get(place, 0), worth)
    return more


def _linked(scheme: str, scores: Floats, at: NDArray[np.int64]) -> Linked:
    """The nearest occupations of one scheme."""
    best = _best(scores)
    found = [code_of(occupations_by_place()[at[number]]) for number in best]
    return _judged(scheme, found, scores[best])


def _group(scores: Floats) -> Linked:
    """The nearest ISCO-08 unit groups: each is as near as the nearest of its ESCO occupations."""
    table = _table()
    nearest = np.full(len(table.groups), -np.inf, np.float32)
    np.maximum.at(nearest, table.group, scores)
    best = _best(nearest)
    found = [Code("isco", table.groups[number], isco_titles()[table.groups[number]]) for number in best]
    return _judged("isco", found, nearest[best])


def _best(scores: Floats) -> NDArray[np.int64]:
    """Places of the highest scores; of equal ones, the first."""
    return np.argsort(-scores, kind="stable")[:MOST]


def _judged(scheme: str, found: Sequence[Code], scores: Floats) -> Linked:
    """Scores are rounded first, so that what is shown is what was judged."""
    shown = [round(float(score), 3) for score in scores]
    sure = shown[0] >= LEAST and round(shown[0] - shown[1], 3) >= AHEAD
    near = [one for one in map(LinkedOccupation, found, shown) if one.score >= FAINT]
    return Linked(scheme, sure, tuple(near))


@cache
def occupations_by_place() -> tuple[Occupation, ...]:
    """Every occupation, in the order of the vectors."""
    return occupations()


def vectors(own: Sequence[str], titles: Sequence[Sequence[str]]) -> Floats:
    """Vectors of occupations: what `data/occupations.npz` holds, before its numbers are made bytes.

    Args:
        own: each occupation's own title.
        titles: every title that each lists, its own too.
    """
    starts = np.cumsum([0, *map(len, titles)])[:-1]
    encoded = encoder().encode([title for each in titles for title in each])
    mean = np.add.reduceat(encoded, starts, axis=0)
    mean /= np.linalg.norm(mean, axis=1, keepdims=True)
    mixed = mean + np.float32(0.5) * encoder().encode(own)
    return np.asarray(mixed / np.linalg.norm(mixed, axis=1, keepdims=True), np.float32)


@cache
def _table() -> _Table:
    with np.load(io.BytesIO(files(__package__).joinpath("data", "occupations.npz").read_bytes())) as arrays:
        rows = arrays["rows"].astype(np.float32) * arrays["scales"].astype(np.float32)[:, None]
    known = occupations_by_place()
    schemes = np.array([one.scheme for one in known])
    of_scheme = tuple(np.flatnonzero(schemes == scheme) for scheme in SCHEMES)
    isco = [known[number].isco or "" for number in of_scheme[0]]
    groups, group = np.unique(isco, return_inverse=True)
    return _Table(
        vectors=rows,
        places={one.id: place for place, one in enumerate(known)},
        of_scheme=of_scheme,
        groups=tuple(map(str, groups)),
        group=group,
    )
