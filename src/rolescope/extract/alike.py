"""Whether two texts tell of one opening: what stands in one and not in the other, and where.

An edit changes words here and there; a board cuts the end off, or puts lines of its own before or behind.
Another opening of the same employer shares the lines about the company and exchanges whole passages. So it
is not how much is equal that counts but how much is exchanged: missing on one side, with something else in
its place.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.fingerprint import FEWEST_WORDS, SHINGLE, Fingerprint
from rolescope.extract.must_haves import Mask, Own, must_haves_differ

ISLAND = 5
"""So few equal words between others that differ are equal by chance."""
PASSAGE = 8
"""Words that differ in a row from which they are a passage, and no edit."""
SHARED = 0.6
"""Of the shorter text, the part that the other has to have."""
SCATTERED = 0.12
"""Of the shorter text, the part that may be exchanged inside, words here and there and passages together."""
PASSAGES = 0.05
"""Likewise in passages, or `PASSAGE_WORDS` if that is more."""
PASSAGE_WORDS = 15
EDGES = 0.15
"""Likewise before the first and behind the last words in common, or `EDGE_WORDS` if that is more."""
EDGE_WORDS = 30
EXCHANGED = 0.2
"""Likewise altogether, wherever it stands, or `EDGE_WORDS` if that is more."""


class Uncommon(NamedTuple):
    """Words of one text that the other does not have.

    Attributes:
        lead: before the first words in common.
        tail: behind the last ones.
        inside: between.
        passages: of those inside, the ones that stand in a row.
    """

    lead: int
    tail: int
    inside: int
    passages: int

    @property
    def all(self) -> int:
        """Wherever they stand."""
        return self.lead + self.tail + self.inside


def tell_of_one(a: Fingerprint, b: Fingerprint) -> bool:
    """Whether two texts tell of one opening; the order of the two does not matter.

    Texts of fewer than `FEWEST_WORDS` words do if they are equal. Others do not if their must-haves differ.
    """
    if a.digest == b.digest:
        return True
    shorter = min(len(a.words), len(b.words))
    if shorter < FEWEST_WORDS:
        return False
    of_a = uncommon(a, b)
    if of_a.all == len(a.words):
        return False
    of_b = uncommon(b, a)
    shared = max(len(a.words) - of_a.all, len(b.words) - of_b.all)
    return (
        shared >= SHARED * shorter
        and min(of_a.inside, of_b.inside) <= SCATTERED * shorter
        and min(of_a.passages, of_b.passages) <= max(PASSAGE_WORDS, PASSAGES * shorter)
        and min(of_a.lead, of_b.lead) + min(of_a.tail, of_b.tail) <= max(EDGE_WORDS, EDGES * shorter)
        and min(of_a.all, of_b.all) <= max(EDGE_WORDS, EXCHANGED * shorter)
        and not must_haves_differ(own(a, b), own(b, a))
    )


def uncommon(of: Fingerprint, other: Fingerprint) -> Uncommon:
    """The words of one text that stand in no run of `SHINGLE` words which the other has."""
    size, runs = len(of.words), _runs(_covered(of, other))
    if not len(runs):
        return Uncommon(size, 0, 0, 0)
    gaps = runs[1:, 0] - runs[:-1, 1]
    passages = int(gaps[gaps >= PASSAGE].sum())
    return Uncommon(int(runs[0, 0]), int(size - runs[-1, 1]), int(gaps.sum()), passages)


def own(of: Fingerprint, other: Fingerprint) -> Own:
    """One text with the places of its words that the other does not have."""
    covered = _covered(of, other)
    runs, inside = _runs(covered), np.zeros(len(of.words), dtype=bool)
    if len(runs):
        inside[runs[0, 0] : runs[-1, 1]] = True
    return Own(of, ~covered, inside)


def _covered(of: Fingerprint, other: Fingerprint) -> Mask:
    """Which words stand in a run of `SHINGLE` words that the other has."""
    covered = np.zeros(len(of.words), dtype=bool)
    if len(of.shingles) and len(other.known):
        places = np.searchsorted(other.known, of.shingles)
        found = other.known[np.minimum(places, len(other.known) - 1)] == of.shingles
        for at in range(SHINGLE):
            covered[at : at + len(found)] |= found
    return covered


def _runs(covered: Mask) -> NDArray[np.intp]:
    """Begins and ends of the runs of words in common, without islands."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], covered, [False]]).astype(np.int8)))
    runs = edges.reshape(-1, 2)
    return runs[(runs[:, 1] - runs[:, 0] > ISLAND) | (len(runs) == 1)]
