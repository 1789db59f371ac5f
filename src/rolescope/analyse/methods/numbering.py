"""Ids as places among the distinct ones, without a sort where they lie close."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.integer]
Places = NDArray[np.int64]

_SPARSE = 8
"""Ids up to so many times their number are counted in a table; beyond it a sort takes less."""


def numbered(ids: Ids) -> tuple[Places, Places]:
    """The distinct ids, rising, and the place of each id among them.

    Args:
        ids: (N,) any integers.
    """
    if not _close(ids):
        values, at = np.unique(ids, return_inverse=True)
        return values.astype(np.int64), at
    values = _marked(ids)
    place = np.empty(int(values[-1]) + 1, dtype=np.int64)  # of ids that do not occur it says nothing
    place[values] = np.arange(len(values))
    return values, place[ids]


def distinct(ids: Ids) -> Places:
    """The distinct ids, rising."""
    if _close(ids):
        return _marked(ids)
    ordered = np.sort(ids)  # np.unique would hash them, which takes ten times as long
    first = np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
    return np.asarray(ordered[first], dtype=np.int64)


def shared(a: Ids, b: Ids) -> tuple[Places, Places]:
    """Where the ids that both have lie in either, in rising order.

    Args:
        a: (N,) distinct ids from 0, rising.
        b: (M,) likewise.
    """
    place = np.full(max(a.max(initial=-1), b.max(initial=-1)) + 1, -1)
    place[b] = np.arange(len(b))
    in_b = place[a]
    in_a = np.flatnonzero(in_b >= 0)
    return in_a, in_b[in_a]


def _marked(ids: Ids) -> Places:
    """The distinct ids, rising, of ids from 0 that lie close."""
    present = np.zeros(int(ids.max()) + 1, dtype=np.bool_)
    present[ids] = True
    return np.flatnonzero(present)


def _close(ids: Ids) -> bool:
    return len(ids) > 0 and int(ids.min()) >= 0 and int(ids.max()) < _SPARSE * len(ids)
