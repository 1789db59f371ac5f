"""The bag of vectors in torch: what a batch of texts is, and how far apart pairs are to be.

A text is the sum of the vectors of its units, brought to length one; a unit is the sum of its rows. The
loss is the contrast within a batch: a text is to be nearer to its pair than to the other texts of the
batch (van den Oord et al. 2018, InfoNCE), both ways as in Radford et al. 2021, and than to the texts of its
own side as well (Chen et al. 2020, NT-Xent): labels are so kept apart from labels that are much alike.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from benchmarks.linking.pairs import Pair
from benchmarks.linking.vocabulary import Bank, Integers

NEVER = -1e4


class Bag:
    """A table of vectors, float32 (rows, dim), and the texts that are made of it."""

    def __init__(self, bank: Bank, dim: int, seed: int, spread: float = 0.1) -> None:
        torch.manual_seed(seed)
        self.texts, self.units = bank.freeze()
        self.table: Any = torch.nn.Parameter(torch.randn(bank.rows, dim) * spread)

    def encode(self, sides: Sequence[Sequence[int]]) -> Any:
        """Texts, each a list of numbers of texts of the bank taken as one, as unit vectors (n, dim)."""
        lengths = np.array([len(side) for side in sides])
        parts = self.texts.take(np.array([part for side in sides for part in side], dtype=np.int64))
        starts = parts.starts[np.concatenate(([0], np.cumsum(lengths)))[:-1]]
        units, places = np.unique(parts.values, return_inverse=True)
        rows = self.units.take(units)
        vectors = _bags(self.table, rows.values, rows.starts[:-1])
        return functional.normalize(_bags(vectors, places, starts), dim=1)

    def loss(self, pairs: Sequence[Pair], temperature: float, *, beside: bool = True) -> Any:
        """The contrast of a batch of pairs; `beside`: also against the texts of a text's own side."""
        left = self.encode([pair.left for pair in pairs])
        right = self.encode([pair.right for pair in pairs])
        own, same = torch.arange(len(pairs)), _same([pair.key for pair in pairs])
        across = (left @ right.T / temperature).masked_fill(same & (own[:, None] != own), NEVER)
        losses = []
        for near, side in ((across, left), (across.T, right)):
            others = [(side @ side.T / temperature).masked_fill(same, NEVER)] if beside else []
            losses.append(functional.cross_entropy(torch.cat([near, *others], dim=1), own))
        return sum(losses) / 2

    def rows(self) -> NDArray[np.float32]:
        """The table as it is."""
        found: NDArray[np.float32] = self.table.detach().numpy()
        return found


def _bags(table: Any, values: Integers, starts: Integers) -> Any:
    return functional.embedding_bag(torch.from_numpy(values), table, torch.from_numpy(starts), mode="sum")


def _same(keys: Sequence[Hashable]) -> Any:
    """Where two pairs of a batch are of the same concept, each with itself too."""
    known: dict[Hashable, int] = {}
    numbers = torch.tensor([known.setdefault(key, len(known)) for key in keys])
    return numbers[:, None] == numbers
