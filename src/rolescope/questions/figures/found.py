"""What was found in the cells of roles, as far as it is asked about: some items, in rows that are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Incidence
from rolescope.store.facts import Incidence as Stored
from rolescope.store.facts import RoleCells

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What was found in the rows of a sample.

    Attributes:
        incidence: which rows have which item, role by role.
        at: for each role, where those lie among its own.
    """

    incidence: Incidence
    at: tuple[Rows, ...]

    def counted(
        self, cells: Sequence[RoleCells], amounts: Callable[[RoleCells], NDArray[np.float64]]
    ) -> Incidence:
        """The same rows and items with another count, which may be nought.

        Args:
            cells: each role's cells.
            amounts: counts that lie as those did that were found.
        """
        parts = [amounts(one)[at] for one, at in zip(cells, self.at, strict=True)]
        found = self.incidence
        return Incidence(found.row, found.item, np.concatenate(parts), found.n_items)


def find(stored: Sequence[Stored], kept: Sequence[Rows], ids: Sequence[Any]) -> Found:
    """Where some items occur, numbered in the order they are given.

    Args:
        stored: each role's counts.
        kept: for each role, the new position of each of its cells; −1 if it is left out.
        ids: the items.
    """
    parts = [_one(*one, ids) for one in zip(stored, kept, strict=True)]
    row, item, count = (np.concatenate([part[i] for part in parts]) for i in range(3))
    return Found(Incidence(row, item, count, len(ids)), tuple(part[3] for part in parts))


def by_item(stored: Stored, kept: Rows) -> NDArray[np.float64]:
    """(I,) units of the kept rows with each item."""
    inside = kept >= 0
    return totals(stored.item, stored.count * inside[stored.row], len(stored.names))


def _one(stored: Stored, kept: Rows, ids: Sequence[Any]) -> tuple[Rows, Rows, NDArray[np.float64], Rows]:
    """Row, item and count of one role, and where they lie."""
    at, item = _of_items(stored, ids)
    row = kept[stored.row[at]]
    inside = np.flatnonzero(row >= 0)
    if len(inside) < len(at):
        at, item, row = at[inside], item[inside], row[inside]
    return row, item, stored.count[at], at


def _of_items(stored: Stored, ids: Sequence[Any]) -> tuple[Rows, Rows]:
    """Where the items lie, and which of them is there."""
    names = stored.names
    position = np.searchsorted(names, np.array(list(ids), dtype=names.dtype))
    known = np.flatnonzero(
        [at < len(names) and names[at] == id_ for at, id_ in zip(position.tolist(), ids, strict=True)]
    )
    position = position[known]
    starts = _starts(stored)
    if starts is None:
        place = np.full(len(names), -1)
        place[position] = known
        item = place[stored.item]
        at = np.flatnonzero(item >= 0)
        return at, item[at]
    if np.array_equal(position, np.arange(len(names))):  # all that there is
        return np.arange(len(stored.item)), known[stored.item]
    first = starts[position]
    n = starts[position + 1] - first
    before = np.cumsum(n) - n
    return np.arange(int(n.sum())) + np.repeat(first - before, n), np.repeat(known, n)


_STARTED: WeakKeyDictionary[Stored, Rows | None] = WeakKeyDictionary()


def _starts(stored: Stored) -> Rows | None:
    """(I + 1,) where the rows of each item begin; None where those of one do not lie together."""
    if stored not in _STARTED:
        rising = not (stored.item[1:] < stored.item[:-1]).any()
        _STARTED[stored] = np.searchsorted(stored.item, np.arange(len(stored.names) + 1)) if rising else None
    return _STARTED[stored]
