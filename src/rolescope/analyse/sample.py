"""What the statistics are given: postings counted in cells, what was found in them, how well it is found."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.integer]


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """Units counted in cells: one row per (role, stratum, employer).

    Attributes:
        role: (N,) role of the row, 0 to n_roles - 1.
        stratum: (N,) what is held equal between roles (source × country × level …), from 0.
        employer: (N,) cluster id, the same id for the same employer in every role and stratum, from 0.
            A row whose employer is unknown takes an id of its own.
        size: (N,) units (postings, duties, titles) in the row, at least 1.
        n_roles: roles asked about, including those without a row.
        postings: (N,) postings that the units come from, where those are not postings themselves: the fewest
            that a role needs are postings. None: the units count.
    """

    role: Ints
    stratum: Ints
    employer: Ints
    size: Floats
    n_roles: int
    postings: Floats | None = None

    @property
    def n_strata(self) -> int:
        """Strata, counting those up to the largest id."""
        return int(self.stratum.max()) + 1 if len(self.stratum) else 0

    @property
    def n_employers(self) -> int:
        """Employers, counting those up to the largest id."""
        return int(self.employer.max()) + 1 if len(self.employer) else 0


@dataclass(frozen=True, slots=True, eq=False)
class Incidence:
    """How many of a row's units have the item; pairs that are absent are nought.

    Attributes:
        row: (K,) row of the sample.
        item: (K,) skill, activity or category value, 0 to n_items - 1.
        count: (K,) units of the row with the item, at most the row's size; nought is as good as absent.
        n_items: items asked about, including those never seen.
    """

    row: Ints
    item: Ints
    count: Floats
    n_items: int


@dataclass(frozen=True, slots=True, eq=False)
class ReaderErrors:
    """How often the reader is right, per item, with the doubt of it (assumed equal in every role).

    Attributes:
        sensitivity: (I,) share of units with the item that the reader reports (recall).
        sensitivity_var: (I,) variance of that share.
        false_positive: (I,) share of units without the item that the reader reports all the same.
        false_positive_var: (I,) variance of that share.
    """

    sensitivity: Floats
    sensitivity_var: Floats
    false_positive: Floats
    false_positive_var: Floats

    @classmethod
    def none(cls, n_items: int) -> ReaderErrors:
        """Errors of a reader that is never wrong."""
        zeros = np.zeros(n_items)
        return cls(np.ones(n_items), zeros, zeros, zeros)
