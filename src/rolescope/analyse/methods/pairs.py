"""Which rows have which item, made ready to be summed by cell and by employer.

What is found in the same rows may be counted in several ways (mentioned, required, …). Where each pair of row
and item belongs is worked out once for all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rolescope.analyse.methods.alike import Alike
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.standardise import Design, corrected
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Ints, Sample

_LISTED, _ALIKE = 1, 2
"""What a row's employer is: one that is listed, or one that is counted."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where something was found, equal to the same arrays alone, so that work on it can be remembered.

    Attributes:
        row: (M,) row of each pair.
        item: (M,) item of each pair.
        n_items: items there are.
    """

    row: Ints
    item: Ints
    n_items: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Place) and self.row is other.row and self.item is other.item

    def __hash__(self) -> int:
        return hash((id(self.row), id(self.item)))


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """One role's employers that are listed.

    Attributes:
        employer: (G,) ids, ascending.
        slot: (N,) place of each row's employer among them; -1 for rows of other roles and of employers alike.
        expected: (G, S) weight of each employer in each stratum, corrected for leverage.
    """

    employer: Ints
    slot: Ints
    expected: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of row and item that have weight.

    Attributes:
        n_items: items there are.
        at: (K,) which pairs belong to employers that are listed, by role and item.
        slot: (K,) place of the employer among its role's.
        item: (K,) the item.
        key: (K,) role and item as one number, ascending.
        cell_item: (K,) cell and item as one number.
        per_unit: (K,) share of its cell that one unit of the row is.
        row: (K,) the row.
        adjusted: (K,) weight of one unit, corrected for leverage.
        aside: (L,) which pairs belong to employers that are alike.
        aside_cell_item: (L,) their cell and item as one number.
    """

    n_items: int
    at: Ints
    slot: Ints
    item: Ints
    key: Ints
    cell_item: Ints
    per_unit: Floats
    row: Ints
    adjusted: Floats
    aside: Ints
    aside_cell_item: Ints

    def of(self, role: int, start: int, width: int) -> slice:
        """Where one role's pairs with the items from `start` on lie."""
        first = role * self.n_items + start
        return slice(*np.searchsorted(self.key, (first, first + width)).tolist())


@lru_cache(maxsize=8)  # what is mentioned is also counted as required, and so on
def pairs_of(sample: Sample, design: Design, place: Place, alike: Alike) -> Pairs:
    """Where each pair belongs; those of no weight are left out.

    Args:
        sample: the cells.
        design: their weights.
        place: the pairs.
        alike: employers that are not listed.
    """
    rows, items, n_items = place.row, place.item, place.n_items
    cell_at = (sample.role * sample.n_strata + sample.stratum) * n_items
    listed = (design.factor > 0) & ~alike.row
    kind = np.where(alike.row, _ALIKE, listed).astype(np.int8)[rows]
    at: Ints = np.flatnonzero(kind == _LISTED)
    own, what = rows[at], items[at]
    key = np.asarray((sample.role * n_items)[own] + what, dtype=np.int64)
    if (key[1:] < key[:-1]).any():
        order = _order(key, sample.n_roles * n_items)
        at, own, what, key = at[order], own[order], what[order], key[order]
    aside = np.flatnonzero(kind == _ALIKE)
    slot = _slots(sample, design, alike)
    return Pairs(
        n_items=n_items,
        at=at,
        slot=slot[own],
        item=what,
        key=key,
        cell_item=cell_at[own] + what,
        per_unit=np.divide(design.cell_share, sample.size)[own],
        row=own,
        adjusted=corrected(design)[own],
        aside=aside,
        aside_cell_item=cell_at[rows[aside]] + items[aside],
    )


@lru_cache(maxsize=8)  # whatever is counted in the same rows lies in the same places
def places(pairs: Pairs, step: int) -> Ints:
    """(K,) where each pair belongs in a table of its role's employers by items, `step` items at a time.

    Args:
        pairs: the pairs.
        step: how many items a table has; the last has what is left.
    """
    item = np.arange(pairs.n_items)
    first = item - item % max(step, 1)
    width = np.minimum(step, pairs.n_items - first)
    return np.asarray(pairs.slot * width[pairs.item] + (item - first)[pairs.item], dtype=np.int64)


@lru_cache(maxsize=16)  # one sample is asked for many tables of one answer
def _slots(sample: Sample, design: Design, alike: Alike) -> Ints:
    """(N,) place of each row's employer among its role's; -1 for rows that are not listed."""
    slot = np.full(len(sample.role), -1)
    for r in range(sample.n_roles):
        slot = np.maximum(slot, clusters_of(sample, design, alike, r).slot)
    return slot


def _order(key: Ints, n: int) -> Ints:
    small = n <= np.iinfo(np.uint16).max
    return np.argsort(key.astype(np.uint16) if small else key, kind="stable")  # two bytes are sorted by radix


@lru_cache(maxsize=32)  # one sample is asked for many tables of one answer
def clusters_of(sample: Sample, design: Design, alike: Alike, r: int) -> Clusters:
    """The employers of role r that are listed."""
    weighed = (sample.role == r) & (design.factor > 0) & ~alike.row
    employer, at = numbered(sample.employer[weighed])
    slot = np.full(len(sample.role), -1)
    slot[weighed] = at
    expected = totals(
        at * sample.n_strata + sample.stratum[weighed],
        (corrected(design) * sample.size)[weighed],
        len(employer) * sample.n_strata,
    )
    return Clusters(employer, slot, expected.reshape(len(employer), sample.n_strata))
