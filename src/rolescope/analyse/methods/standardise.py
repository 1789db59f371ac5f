"""Direct standardisation: roles compared over the same mix of sources, countries, levels and years."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.capping import EMPLOYER_CAP, cap_factors
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Ints, Sample

LONELY = 0.9
"""From this share of its cell a row is alone: its residual says nothing."""
_TOLERANCE = 1e-4  # relative excess over the cap that is let stand
_ROUNDS = 60


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """How much every row of a sample counts.

    Attributes:
        factor: (N,) weight of one unit of the row; factor × size sums to 1 within each role that has support.
        weight: (S,) share of each stratum, the same for every role; sums to 1.
        support: (R,) share of the role's units that lie in strata of positive weight.
        cell_share: (N,) the row's share of its role's weight within its stratum.
    """

    factor: Floats
    weight: Floats
    support: Floats
    cell_share: Floats


def corrected(design: Design) -> Floats:
    """(N,) weight of one unit of the row over √(1 − h), h the row's share of its cell (see `ratio`)."""
    alone = design.cell_share >= LONELY
    return np.asarray(design.factor / np.sqrt(1 - np.where(alone, 0.0, design.cell_share)), dtype=float)


@lru_cache(maxsize=32)  # one sample is asked for many tables of one answer
def employers_by_role(sample: Sample) -> tuple[Ints, Ints]:
    """The employers of each role in turn: (P,) their roles, and (N,) each row's place among them."""
    pairs, place = numbered(sample.role.astype(np.int64) * sample.n_employers + sample.employer)
    return pairs // max(sample.n_employers, 1), place


def overlap_weights(n: NDArray[np.float64]) -> Floats:
    """Weights in proportion to the harmonic mean over roles (Mantel-Haenszel; Li, Morgan and Zaslavsky 2018).

    Args:
        n: (R, S) weighted units of each role in each stratum.

    Returns:
        (S,) weights that sum to 1; nought where any role is absent; all nought without common support.
    """
    everywhere = (n > 0).all(axis=0) & (len(n) > 0)
    harmonic = np.zeros(n.shape[1])
    harmonic[everywhere] = 1 / (1 / n[:, everywhere]).sum(axis=0)
    total = harmonic.sum()
    return harmonic / total if total > 0 else harmonic


def standardise(sample: Sample, live: NDArray[np.bool_], cap: float = EMPLOYER_CAP) -> Design:
    """Weights under which every live role has the same mix of strata and no employer more than `cap` of it.

    Capping an employer changes a role's mix, and restoring the mix changes employers' shares: the two are
    alternated until both hold.

    Args:
        sample: the cells.
        live: (R,) roles that take part; the others get no weight.
        cap: largest share of a role's weight that one employer may have.
    """
    n_cells = sample.n_roles * sample.n_strata
    cell = sample.role * sample.n_strata + sample.stratum
    role_of_pair, pair = employers_by_role(sample)
    kept = np.where(live[sample.role], 1.0, 0.0) * sample.size
    weight = np.zeros(sample.n_strata)
    factor = within = np.zeros_like(kept)
    for _ in range(_ROUNDS):
        n = totals(cell, kept, n_cells)
        weight = overlap_weights(n.reshape(sample.n_roles, -1)[live])
        within = np.divide(kept, n[cell], out=np.zeros_like(kept), where=n[cell] > 0)
        factor = within * weight[sample.stratum]
        share = totals(pair, factor, len(role_of_pair))
        if not share.size or share.max() <= cap * (1 + _TOLERANCE):
            break
        kept = kept * _cap_by_role(share, role_of_pair, cap)[pair]
    return Design(factor / sample.size, weight, _support(sample, weight), within)


def _cap_by_role(share: Floats, role: Ints, cap: float) -> Floats:
    factors = np.ones_like(share)
    for r in np.unique(role):
        own = role == r
        factors[own] = cap_factors(share[own], cap)
    return factors


def _support(sample: Sample, weight: Floats) -> Floats:
    total = totals(sample.role, sample.size, sample.n_roles)
    inside = totals(sample.role, sample.size * (weight[sample.stratum] > 0), sample.n_roles)
    return np.divide(inside, total, out=np.zeros(sample.n_roles), where=total > 0)
