"""Letters that two texts have in common: TF-IDF over runs of letters within words, NumPy alone.

Salton and Buckley 1988; runs of two to four letters within padded words, counted as 1 + log n. A label's
weights and a query's have length one, so that a score is their cosine: from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.linking.tokens import tokens

Floats = NDArray[np.float32]
SIZES = (2, 3, 4)
"""Letters of a run. Four bytes fit in one number, which is then the run's name."""
_BITS = 32


class _Counts(NamedTuple):
    """How often each run stands in each text: sorted by text, then by run."""

    text: NDArray[np.int64]
    run: NDArray[np.int64]
    weight: NDArray[np.float64]


class Lexical:
    """Labels by their runs of letters.

    Args:
        labels: what queries are held against.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        counts = _counts(labels)
        self._labels = len(labels)
        self._runs, place, having = np.unique(counts.run, return_inverse=True, return_counts=True)
        self._rarity = np.log((1 + len(labels)) / (1 + having)) + 1
        weight = counts.weight * self._rarity[place]
        weight /= _lengths(counts.text, weight, len(labels))[counts.text]
        order = np.argsort(place, kind="stable")
        self._text = counts.text[order]
        self._weight = weight[order].astype(np.float32)
        self._start = np.concatenate(([0], np.cumsum(having)))

    def scores(self, queries: Sequence[str]) -> Floats:
        """Cosines, queries × labels."""
        out = np.zeros((len(queries), self._labels), np.float32)
        counts = _counts(queries)
        at = np.searchsorted(self._runs, counts.run)
        known = np.flatnonzero(at < len(self._runs))
        known = known[self._runs[at[known]] == counts.run[known]]
        # What no label has adds to the query's length all the same: as rare as a run can be.
        rarity = np.full(len(at), np.log(1 + self._labels) + 1)
        rarity[known] = self._rarity[at[known]]
        weight = counts.weight * rarity
        weight /= _lengths(counts.text, weight, len(queries))[counts.text]
        ends = np.searchsorted(counts.text[known], np.arange(len(queries) + 1))
        for number, (first, last) in enumerate(pairwise(ends)):
            found = known[first:last]
            if len(found):
                out[number] = self._one(at[found], weight[found])
        return out

    def _one(self, runs: NDArray[np.int64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """One query's cosine with every label."""
        starts, ends = self._start[runs], self._start[runs + 1]
        sizes = ends - starts
        before = np.cumsum(sizes) - sizes
        places = np.arange(sizes.sum()) + np.repeat(starts - before, sizes)
        worth = self._weight[places] * np.repeat(weights, sizes)
        return np.bincount(self._text[places], worth, self._labels).astype(np.float64, copy=False)


def _counts(texts: Sequence[str]) -> _Counts:
    """Runs of letters of each text's words, each between blanks, and 1 + log of how often each stands."""
    padded = ["".join(f" {word} \0" for word in tokens(text)) for text in texts]
    letters = np.frombuffer("".join(padded).encode("ascii"), np.uint8).astype(np.int64)
    text = np.repeat(np.arange(len(texts)), np.fromiter(map(len, padded), np.int64, len(padded)))
    found = []
    run = np.zeros(len(letters), np.int64)
    within = np.ones(len(letters), bool)
    for size in range(1, max(SIZES) + 1):
        run = (run[: len(letters) - size + 1] << 8) | letters[size - 1 :]
        within = within[: len(run)] & (letters[size - 1 :] != 0)
        if size in SIZES:
            found.append((text[: len(run)][within] << _BITS) | run[within])
    names, times = np.unique(np.concatenate(found), return_counts=True)
    return _Counts(names >> _BITS, names & ((1 << _BITS) - 1), 1 + np.log(times))


def _lengths(text: NDArray[np.int64], weight: NDArray[np.float64], texts: int) -> NDArray[np.float64]:
    """Length of each text's weights; 1 of a text without any."""
    squares = np.bincount(text, weight * weight, texts)
    return np.sqrt(np.where(squares > 0, squares, 1))
