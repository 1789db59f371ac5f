"""Employers that are alike, counted instead of listed.

Most employers post a role once. Within a stratum such employers weigh the same, and differ only in whether
their one unit has an item: what they contribute to sums over employers follows from how many of them have it.
Exactly so, without a line for each.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.standardise import Design, corrected
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Sample

FEWEST = 2048
"""Employers below which listing them takes no longer."""


@dataclass(frozen=True, slots=True, eq=False)
class Alike:
    """Employers with one unit in the whole sample, by role and stratum.

    Attributes:
        row: (N,) whether the row is such an employer's.
        n: (R, S) how many there are.
        factor: (R, S) weight of one.
        adjusted: (R, S) the same, corrected for leverage.
    """

    row: NDArray[np.bool_]
    n: Floats
    factor: Floats
    adjusted: Floats

    def moments(self, having: Floats, cell_p: Floats) -> tuple[Floats, Floats]:
        """(R, I) Σ u² and Σ u⁴ over them.

        Args:
            having: (R, S, I) how many have the item.
            cell_p: (R, S, I) proportion of the cell that has it.
        """
        weight = self.adjusted[:, :, None]
        lacking = self.n[:, :, None] - having
        has, lacks = np.square(weight * (1 - cell_p)), np.square(weight * cell_p)
        squares = having * has + lacking * lacks
        fourth = having * np.square(has) + lacking * np.square(lacks)
        return squares.sum(axis=1), fourth.sum(axis=1)

    def ratio_moments(self, whole: Floats, part: Floats, residual: Floats, share: Floats) -> Floats:
        """(R, I) Σ (u of the part − share × u of the whole)²; a unit with the part has the whole.

        Args:
            whole: (R, S, I) how many have the item.
            part: (R, S, I) how many of those have the part.
            residual: (R, S, I) proportion of the cell with the part, less share × that with the whole.
            share: (R, I) part over whole.
        """
        given = share[:, None, :]
        lacking = self.n[:, :, None] - whole
        squares = (
            part * np.square(1 - given - residual)
            + (whole - part) * np.square(given + residual)
            + lacking * np.square(residual)
        )
        return np.asarray(np.einsum("rs,rsi->ri", np.square(self.adjusted), squares), dtype=float)

    def covariance(self, having: Floats, cell_p: Floats) -> Floats:
        """(R, I, I) Σ u u′ over them, where a unit has one item at most.

        Args:
            having: (R, S, I) how many have the item.
            cell_p: (R, S, I) proportion of the cell that has it.
        """
        weight = np.square(self.adjusted)
        mixed = np.einsum("rs,rsi,rsj->rij", weight, having, cell_p)
        expected = np.einsum("rs,rsi,rsj->rij", weight * self.n, cell_p, cell_p)
        own = np.einsum("rs,rsi->ri", weight, having)
        return np.asarray(
            expected - mixed - mixed.swapaxes(1, 2) + own[:, :, None] * np.eye(own.shape[1]), dtype=float
        )


@lru_cache(maxsize=32)  # one sample is asked for many tables of one answer
def set_aside(sample: Sample, design: Design, fewest: int | None = None) -> Alike:
    """Which employers are alike; none of them where they are fewer than `fewest`.

    Args:
        sample: the cells.
        design: their weights.
        fewest: such employers that make it worth while; None for `FEWEST`.
    """
    shape = (sample.n_roles, sample.n_strata)
    cell, n_cells = sample.role * sample.n_strata + sample.stratum, shape[0] * shape[1]
    once = np.bincount(sample.employer, minlength=sample.n_employers) == 1
    row = once[sample.employer] & (sample.size == 1) & (design.factor > 0)
    if row.sum() < (FEWEST if fewest is None else fewest):
        nobody = np.zeros(shape)
        return Alike(np.zeros_like(row), nobody, nobody, nobody)
    factor, adjusted = np.zeros(n_cells), np.zeros(n_cells)
    own = cell[row]  # in one cell all weigh the same, capped or not
    factor[own], adjusted[own] = design.factor[row], corrected(design)[row]
    n = totals(own, np.ones(len(own)), n_cells)
    return Alike(row, n.reshape(shape), factor.reshape(shape), adjusted.reshape(shape))
