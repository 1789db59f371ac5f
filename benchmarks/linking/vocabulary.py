"""Texts as rows of one table of vectors: words, character n-grams of words, pairs of words.

The rules are those of `rolescope.extract.linking.tokens`; here they are kept as arrays, so that a batch
of texts is put together without touching a string.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.linking.tokens import grams as grams_of
from rolescope.extract.linking.tokens import tokens

GRAMS = (3, 4, 5)
MOST = 64
OFTEN = 20
Integers = NDArray[np.int64]


class Vocabulary(NamedTuple):
    """The names of the rows, in the order of the rows."""

    words: tuple[str, ...]
    grams: tuple[str, ...]
    bigrams: tuple[str, ...]


class Sizes(NamedTuple):
    """How many of each are kept, the most frequent first."""

    words: int
    grams: int
    bigrams: int


class Ragged(NamedTuple):
    """Lists of integers, one after the other: list i is `values[starts[i] : starts[i + 1]]`."""

    values: Integers
    starts: Integers

    def take(self, which: Integers) -> Ragged:
        """The lists at these places, in this order."""
        begins, lengths = self.starts[which], self.starts[which + 1] - self.starts[which]
        starts = np.concatenate(([0], np.cumsum(lengths)))
        within = np.arange(starts[-1]) - np.repeat(starts[:-1], lengths)
        return Ragged(self.values[np.repeat(begins, lengths) + within], starts)


def build(texts: Iterable[str], sizes: Sizes) -> Vocabulary:
    """Count words, n-grams (a word counts at most `OFTEN` times) and pairs, and keep the most frequent."""
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    grams: Counter[str] = Counter()
    for text in texts:
        found = tokens(text, MOST)
        words.update(found)
        pairs.update(map(" ".join, pairwise(found)))
    for word, count in words.items():
        for gram in grams_of(word, GRAMS):
            grams[gram] += min(count, OFTEN)
    kept = (counted.most_common(size) for counted, size in zip((words, grams, pairs), sizes, strict=True))
    return Vocabulary(*(tuple(name for name, _ in names) for names in kept))


class Bank:
    """Texts by number, as numbers of units (words and kept pairs), and units as rows of the table."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        counts = np.cumsum([0, *map(len, vocabulary)])
        self._words = {word: i for i, word in enumerate(vocabulary.words)}
        self._grams = {gram: int(counts[1]) + i for i, gram in enumerate(vocabulary.grams)}
        self._pairs = {pair: int(counts[2]) + i for i, pair in enumerate(vocabulary.bigrams)}
        self.rows = int(counts[3])
        self._unit_numbers: dict[str, int] = {}
        self._unit_rows: list[list[int]] = []
        self._text_numbers: dict[str, int] = {}
        self._text_units: list[list[int]] = []

    def add(self, text: str) -> int:
        """The number of a text, which is new or known."""
        number = self._text_numbers.setdefault(text, len(self._text_numbers))
        if number == len(self._text_units):
            found = tokens(text, MOST)
            pairs = (f"{a} {b}" for a, b in pairwise(found))
            self._text_units.append(
                [*map(self._unit, found), *(self._unit(p) for p in pairs if p in self._pairs)]
            )
        return number

    def add_all(self, texts: Iterable[str]) -> Integers:
        """The numbers of texts."""
        return np.array([self.add(text) for text in texts], dtype=np.int64)

    def freeze(self) -> tuple[Ragged, Ragged]:
        """Texts as units, and units as rows."""
        return _ragged(self._text_units), _ragged(self._unit_rows)

    def _unit(self, unit: str) -> int:
        number = self._unit_numbers.setdefault(unit, len(self._unit_numbers))
        if number == len(self._unit_rows):
            self._unit_rows.append(self._rows(unit))
        return number

    def _rows(self, unit: str) -> list[int]:
        if unit in self._pairs:
            return [self._pairs[unit]]
        own = [self._words[unit]] if unit in self._words else []
        return own + [self._grams[gram] for gram in grams_of(unit, GRAMS) if gram in self._grams]


def _ragged(lists: Sequence[Sequence[int]]) -> Ragged:
    starts = np.concatenate(([0], np.cumsum([len(each) for each in lists], dtype=np.int64)))
    flat: Any = (value for each in lists for value in each)
    return Ragged(np.fromiter(flat, dtype=np.int64, count=int(starts[-1])), starts)
