"""Which rows have which item, made ready to be summed by cell and by employer.

What is found in the same rows may be counted in several ways (mentioned, required, …). Where each pair of row
and item belongs is worked out once for all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rolescope.analyse.methods.alike import Alike
from rolescope.analyse.methods.employers import Employers, employers_of
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.standardise import Design
from rolescope.analyse.sample import Floats, Ints, Sample


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
class Pairs:
    """Pairs of row and item that have weight, and their entries: one for each employer and item that it has.

    Attributes:
        n_items: items there are.
        employers: those that are listed.
        at: (K,) which pairs are theirs.
        row: (K,) the row of each.
        cell_item: (K,) its cell and item as one number.
        per_unit: (K,) share of its cell that one unit of the row is.
        adjusted: (K,) weight of one unit, corrected for leverage.
        entry: (K,) which entry it belongs to.
        employer: (U,) employer of each entry.
        item: (U,) item of each entry.
        kind_item: (U,) kind of the employer and item as one number.
        role_item: (U,) role of the employer and item as one number.
        lacking: (P, I) employers of each kind without an entry for the item.
        aside: (L,) which pairs belong to employers that are alike.
        aside_cell_item: (L,) their cell and item as one number.
    """

    n_items: int
    employers: Employers
    at: Ints
    row: Ints
    cell_item: Ints
    per_unit: Floats
    adjusted: Floats
    entry: Ints
    employer: Ints
    item: Ints
    kind_item: Ints
    role_item: Ints
    lacking: Floats
    aside: Ints
    aside_cell_item: Ints


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
    employers = employers_of(sample, design, alike)
    slot = employers.slot[rows]
    at: Ints = np.flatnonzero(slot >= 0)
    own, what = rows[at], items[at]
    aside: Ints = np.flatnonzero(alike.row[rows]) if alike.row.any() else at[:0]
    n = max(len(employers.id), 1)
    values, entry = numbered(what * n + slot[at])
    item, employer = np.divmod(values, n)
    kind_item = employers.kind[employer] * n_items + item
    having = np.bincount(kind_item, minlength=len(employers.n) * n_items).reshape(len(employers.n), n_items)
    return Pairs(
        n_items=n_items,
        employers=employers,
        at=at,
        row=own,
        cell_item=employers.cell[own] * n_items + what,
        per_unit=employers.per_unit[own],
        adjusted=employers.adjusted[own],
        entry=entry,
        employer=employer,
        item=item,
        kind_item=kind_item,
        role_item=employers.role[employer] * n_items + item,
        lacking=(employers.n[:, None] - having).astype(float),
        aside=aside,
        aside_cell_item=employers.cell[rows[aside]] * n_items + items[aside],
    )
