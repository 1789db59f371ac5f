"""A text as a point: the sum of its words' vectors, each the sum of its own row and of its letters' rows.

Rows are bytes with one scale each. Compare Joulin et al. 2017, "Bag of Tricks for Efficient Text
Classification", and Wieting et al. 2016, "Charagram"; trained by `benchmarks/linking`, whose model card says
on which texts. `data/encoder.npz` holds `rows`, `scales`, the vocabulary (`words`, `grams`, `bigrams`, one a
line, in the order of the rows) and `meta` (JSON).
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import chain, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.linking.tokens import grams, tokens

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
TOGETHER = 2_048
"""Texts encoded at a time: bounds memory."""
ROWS_TOGETHER = 4_096
"""Rows summed at a time: few enough that a processor keeps them near."""
REMEMBERED = 100_000
"""Words whose rows are remembered."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """A vocabulary with its rows.

    Attributes:
        rows: bytes, units × dimensions.
        scales: what one step of a row's bytes is worth, one a row.
        units: row of each unit: "w" before a word, "g" before letters, "b" before two words.
        sizes: how many letters `grams` have.
        most: words of a text that are read.
        version: of the weights.
    """

    rows: NDArray[np.int8]
    scales: Floats
    units: Mapping[str, int]
    sizes: tuple[int, ...]
    most: int
    version: str
    _known: dict[str, list[int]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def dimensions(self) -> int:
        """Numbers a text becomes."""
        return int(self.rows.shape[1])

    def encode(self, texts: Sequence[str]) -> Floats:
        """Texts as rows of length one: texts × dimensions.

        A text without a known word, an empty one among them, is all zeros: it is like nothing.
        """
        return self.encode_words([tokens(text, self.most) for text in texts])

    def encode_words(self, texts: Sequence[Sequence[str]]) -> Floats:
        """`encode` of texts that are taken apart already, as `tokens` does; all their words are read."""
        out = np.zeros((len(texts), self.dimensions), np.float32)
        for start in range(0, len(texts), TOGETHER):
            part = texts[start : start + TOGETHER]
            out[start : start + len(part)] = self._sums(part)
        return to_length_one(out)

    def _sums(self, texts: Sequence[Sequence[str]]) -> Floats:
        """The sum of each text's units; a unit that stands in many texts is summed once."""
        numbers: dict[str, int] = {}
        of_texts = [[numbers.setdefault(unit, len(numbers)) for unit in self._units(text)] for text in texts]
        of_units = _sum_by(self._sum_rows, [self._rows_of(unit) for unit in numbers], self.dimensions)
        return _sum_by(lambda places: of_units[places].sum(axis=1), of_texts, self.dimensions)

    def _units(self, words: Sequence[str]) -> Iterator[str]:
        yield from words
        for one, other in pairwise(words):
            if f"b{one} {other}" in self.units:
                yield f"{one} {other}"

    def _rows_of(self, unit: str) -> list[int]:
        """Rows of a word (its own and its letters'), or of two words."""
        known = self._known.get(unit)
        if known is None:
            if " " in unit:
                known = [self.units[f"b{unit}"]]
            else:
                names = (f"w{unit}", *(f"g{letters}" for letters in grams(unit, self.sizes)))
                known = [self.units[name] for name in names if name in self.units]
            if len(self._known) < REMEMBERED:
                self._known[unit] = known
        return known

    def _sum_rows(self, places: Integers) -> Floats:
        """The sum of the rows in each line of some places: lines × dimensions."""
        values = self.rows[places].astype(np.float32)
        sums: Floats = np.matmul(self.scales[places][:, None, :], values)[:, 0]
        return sums


def to_length_one(rows: Floats) -> Floats:
    """Rows brought to length one, in their place; a row of noughts stays one."""
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    rows /= np.where(lengths > 0, lengths, 1)[:, None]
    return rows


def _sum_by(sums: Callable[[Integers], Floats], groups: Sequence[Sequence[int]], dimensions: int) -> Floats:
    """A sum for each group of places; an empty group's is zero.

    Groups of one size are summed together: a block of numbers is many times faster than runs of any length.

    Args:
        sums: for places, groups × size, the groups' sums.
        groups: places, by group.
        dimensions: of a sum.
    """
    sizes = np.fromiter(map(len, groups), np.int64, len(groups))
    starts = np.cumsum(sizes) - sizes
    flat = np.fromiter(chain.from_iterable(groups), np.int64, int(sizes.sum()))
    out = np.zeros((len(groups), dimensions), np.float32)
    for size in np.unique(sizes[sizes > 0]).tolist():
        alike, together = np.flatnonzero(sizes == size), max(1, ROWS_TOGETHER // size)
        for first in range(0, len(alike), together):
            some = alike[first : first + together]
            out[some] = sums(flat[starts[some, None] + np.arange(size)])
    return out


def from_bytes(data: bytes) -> Encoder:
    """An encoder from the bytes of its `.npz`.

    Raises:
        ValueError: if vocabulary and rows differ in number.
    """
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        meta: dict[str, Any] = json.loads(arrays["meta"].tobytes())
        names = [(mark, arrays[name]) for mark, name in (("w", "words"), ("g", "grams"), ("b", "bigrams"))]
        units = {f"{mark}{unit}": 0 for mark, lines in names for unit in _lines(lines)}
        rows, scales = arrays["rows"], arrays["scales"].astype(np.float32)
    if not len(units) == len(rows) == len(scales):
        raise ValueError(f"{len(units)} units, {len(rows)} rows, {len(scales)} scales: they must be as many.")
    return Encoder(
        rows=rows,
        scales=scales,
        units={unit: row for row, unit in enumerate(units)},
        sizes=tuple(meta["grams"]),
        most=int(meta["most_tokens"]),
        version=str(meta["version"]),
    )


def _lines(packed: NDArray[Any]) -> list[str]:
    """Lines of UTF-8 text kept as bytes."""
    text = packed.tobytes().decode()
    return text.split("\n") if text else []


@cache
def encoder() -> Encoder:
    """The encoder of this version, loaded when it is first asked for."""
    return from_bytes(files(__package__).joinpath("data", "encoder.npz").read_bytes())
