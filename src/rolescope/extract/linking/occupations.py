"""Which occupations of ESCO and O*NET, and which ISCO-08 group, a title comes nearest to.

An occupation is one vector: the mean of all its titles' encodings, and half its own title's again. That
ranks as well as its best title does, at a twentieth of the size. `data/occupations.npz` holds the vectors,
written by `evidence/occupation_vectors.py` from the encoder; a test fails when they are not this encoder's.

An occupation's own title is clear. Any other is ambiguous unless the first score is at least `LEAST` and
`AHEAD` of the next, and ESCO's and O*NET's first are alike: where they are two kinds of work, the name may be
of either ("crew member"). The limits were chosen on 2,500 validation titles of the JobBERT set: see
`docs/linking.md`.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.linking.encoder import encoder, to_length_one
from rolescope.extract.linking.tokens import plain
from rolescope.model.concept import Occupation
from rolescope.model.title import Code, Linked, LinkedOccupation
from rolescope.taxonomy.codes import code_of, isco_titles
from rolescope.taxonomy.occupations import alternate, listing, name_key, occupations, preferred

Floats = NDArray[np.float32]
NEAR = 0.8
"""What the encoder counts for in a score; the name itself has the rest."""
OWN, LISTED = 0.2, 0.1
"""What an occupation's own title adds, and another that it lists."""
LEAST, AHEAD = 0.48, 0.15
"""The lowest score that is sure, and how far it must be ahead of the next."""
ALIKE = 0.7
"""The least cosine of what is nearest in ESCO with what is nearest in O*NET: below, no scheme's is sure."""
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
        by_group: ESCO's occupations (places among these) in the order of their groups.
        begins: where each group begins in that order.
    """

    vectors: Floats
    places: dict[str, int]
    of_scheme: tuple[NDArray[np.int64], ...]
    groups: tuple[str, ...]
    by_group: NDArray[np.int64]
    begins: NDArray[np.int64]


def link_titles(asked: Sequence[tuple[str, str]]) -> list[tuple[Linked, ...]]:
    """What titles come nearest to in ESCO, O*NET and ISCO-08: many times faster together than each alone.

    Args:
        asked: titles as given, each with its words without level, marks and noise, which are looked at too.

    Returns:
        Three schemes of each title; none of one that comes near nothing.
    """
    texts = [text for title, normalised in asked for text in (title, normalised or title)]
    encoded = encoder().encode(texts).reshape(len(asked), 2, -1).sum(axis=1)
    scores = np.float32(NEAR / 2) * _products(encoded, _table().vectors)
    said = encoded.any(axis=1).tolist()
    return [
        _candidates(*each) if some else ()
        for *each, some in zip(scores, map(_named, asked), said, strict=True)
    ]


def schemes_owning(title: str) -> frozenset[str]:
    """The schemes, ISCO-08 with ESCO, in which a title is an occupation's own."""
    found = {one.scheme for one in preferred(title)}
    return frozenset(found | {"isco"} if "esco" in found else found)


def _products(some: Floats, others: Floats) -> Floats:
    """Of each row with each other row; of one without BLAS, whose threads would wait for one another."""
    product: Floats = np.einsum("ij,kj->ki", others, some) if len(some) == 1 else some @ others.T
    return product


def _candidates(scores: Floats, named: dict[int, float]) -> tuple[Linked, ...]:
    """The nearest of each scheme, by one title's cosines with all occupations and what its names add."""
    table = _table()
    for place, more in named.items():
        scores[place] += more
    by_scheme = [scores[at] for at in table.of_scheme]
    esco, onet = (_linked(*each) for each in zip(SCHEMES, by_scheme, table.of_scheme, strict=True))
    found = (esco, onet, _group(by_scheme[0]))
    in_esco, in_onet = (int(at[own.argmax()]) for at, own in zip(table.of_scheme, by_scheme, strict=True))
    if not any(one.candidates for one in found):
        return ()
    alike = float(table.vectors[in_esco] @ table.vectors[in_onet]) >= ALIKE
    is_own = [named.get(place) == OWN for place in (in_esco, in_onet, in_esco)]
    return tuple(
        replace(one, sure=own or (one.sure and alike)) for one, own in zip(found, is_own, strict=True)
    )


def _named(asked: tuple[str, str]) -> dict[int, float]:
    """What is added to occupations that list the title, or its words without noise."""
    more: dict[int, float] = {}
    for name in {name_key(one) for one in asked} - {""}:
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
    nearest = np.maximum.reduceat(scores[table.by_group], table.begins)
    best = _best(nearest)
    found = [Code("isco", table.groups[number], isco_titles()[table.groups[number]]) for number in best]
    return _judged("isco", found, nearest[best])


def _best(scores: Floats) -> list[int]:
    """Places of the highest scores; of equal ones, the first."""
    left, best = scores.copy(), []
    for _ in range(min(MOST, len(scores))):
        best.append(int(left.argmax()))
        left[best[-1]] = -np.inf
    return best


def _judged(scheme: str, found: Sequence[Code], scores: Floats) -> Linked:
    """Scores are rounded first, so that what is shown is what was judged."""
    shown = [round(float(score), 3) for score in scores]
    sure = shown[0] >= LEAST and round(shown[0] - shown[1], 3) >= AHEAD
    near = [one for one in map(LinkedOccupation, found, shown) if one.score >= FAINT]
    return Linked(scheme, sure, tuple(near))


def vectors_named(titles: Sequence[str]) -> Floats:
    """The vector of the occupation that lists each title, the mean of several; nought where none does."""
    table = _table()
    out = np.zeros((len(titles), table.vectors.shape[1]), np.float32)
    for number, title in enumerate(titles):
        keys = (name_key(title), name_key(plain(title)))
        found = next(filter(None, map(listing, filter(None, keys))), ())
        places = [table.places[one.id] for one, _ in found]
        if places:
            out[number] = table.vectors[places].mean(axis=0)
    return to_length_one(out)


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
    rows = to_length_one(rows)  # bytes are rounded
    known = occupations_by_place()
    schemes = np.array([one.scheme for one in known])
    of_scheme = tuple(np.flatnonzero(schemes == scheme) for scheme in SCHEMES)
    isco = [known[number].isco or "" for number in of_scheme[0]]
    by_group = np.argsort(isco, kind="stable")
    groups, begins = np.unique(np.array(isco)[by_group], return_index=True)
    return _Table(
        vectors=rows,
        places={one.id: place for place, one in enumerate(known)},
        of_scheme=of_scheme,
        groups=tuple(map(str, groups)),
        by_group=by_group,
        begins=begins,
    )
