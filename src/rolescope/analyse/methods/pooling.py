"""Borrowed strength for variances: one design effect shared by the items of a table.

An item seen in few employers says little about its own clustering. Its variance is therefore shrunk towards
what the table's common intra-employer correlation ρ predicts, by the moderation of Smyth (2004): a weighted
mean of the two variances, with the degrees of freedom of each as weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rolescope.analyse.methods.ratio import Ratio
from rolescope.analyse.methods.standardise import LONELY, Design, employers_by_role
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Ints, Sample

_FEWEST_ITEMS = 10  # below this the spread of design effects between items cannot be judged
_PRIOR_DF = 4.0  # and the common design effect is given this many degrees of freedom
_MOST_PRIOR_DF = 20.0  # more would trust t's tails too far: simulated false discoveries exceed 5 %
_COMMON = 0.05  # proportions from here to 1 minus this are used to judge clustering


@dataclass(frozen=True, slots=True, eq=False)
class Pooled:
    """The variance of a proportion, per unit of p(1 − p).

    Attributes:
        unit_variance: (R, I) variance / p(1 − p); 1 / effective n of the item.
        common: (R,) the same as predicted by the common intra-employer correlation.
        correlation: the common intra-employer correlation ρ, 0 to 1.
        df: (R,) degrees of freedom for Student's t: the role's own and those borrowed.
        prior_df: those borrowed, for being like the other items.
    """

    unit_variance: Floats
    common: Floats
    correlation: float
    df: Floats
    prior_df: float


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """Per role: Σ of employers' squared weights (A), of units' (B); the same without lonely rows."""

    clustered: Floats
    independent: Floats
    seen_clustered: Floats
    seen_independent: Floats


def pool(sample: Sample, design: Design, ratio: Ratio) -> Pooled:
    """Moderated variances of all items."""
    moments = _moments(sample, design)
    rho = intra_employer_correlation(ratio, moments)
    return moderated(ratio, rho, moments, _degrees_of_freedom(sample, design, rho))


def moderated(ratio: Ratio, rho: float, moments: Moments, df: Floats) -> Pooled:
    """The variances of all items shrunk towards what the common correlation predicts.

    Args:
        ratio: the proportions and their own variances.
        rho: the common intra-employer correlation.
        moments: of the weights.
        df: (R,) degrees of freedom of each role's employers.
    """
    base = ratio.p * (1 - ratio.p)
    common = rho * moments.clustered + (1 - rho) * moments.independent
    seen = rho * moments.seen_clustered + (1 - rho) * moments.seen_independent
    own = np.divide(ratio.variance, base, out=np.zeros_like(base), where=base > 0)
    own = own + (common - seen)[:, None]  # lonely rows add what the common correlation says of them
    own_df = np.where(base > 0, np.minimum(ratio.spread_df, df[:, None]), 0.0)
    prior_df = _prior_df(own, common, own_df, ratio.p)
    unit = (own_df * own + prior_df * common[:, None]) / (own_df + prior_df)
    return Pooled(unit, common, rho, df + prior_df, prior_df)


@lru_cache(maxsize=16)  # one sample is asked for many tables of one answer
def _moments(sample: Sample, design: Design) -> Moments:
    weight = design.factor * sample.size
    seen = design.cell_share < LONELY
    return Moments(
        *(
            part
            for rows in (np.ones_like(seen), seen)
            for part in (
                _sum_of_squares(sample, weight * rows),
                totals(sample.role, rows * weight * design.factor, sample.n_roles),
            )
        )
    )


def _sum_of_squares(sample: Sample, weight: Floats) -> Floats:
    role, slot = employers_by_role(sample)
    return totals(role, totals(slot, weight, len(role)) ** 2, sample.n_roles)


def intra_employer_correlation(ratio: Ratio, moments: Moments) -> float:
    """Method of moments: Σ variance = Σ p(1 − p) · (ρ A + (1 − ρ) B), summed over items and roles."""
    total = (ratio.p * (1 - ratio.p)).sum(axis=1)
    room = float((total * (moments.seen_clustered - moments.seen_independent)).sum())
    excess = float((ratio.variance.sum(axis=1) - total * moments.seen_independent).sum())
    return min(1.0, max(0.0, excess / room)) if room > 0 else 0.0


def _degrees_of_freedom(sample: Sample, design: Design, rho: float) -> Floats:
    """Satterthwaite: (Σ v)² / Σ v² over employers' shares v of the common variance, less one."""
    role, whole, units = _by_employer(sample, design)
    part = rho * whole + (1 - rho) * units
    return satterthwaite(totals(role, part, sample.n_roles), totals(role, part**2, sample.n_roles))


@lru_cache(maxsize=16)  # one sample is asked for many tables of one answer
def _by_employer(sample: Sample, design: Design) -> tuple[Ints, Floats, Floats]:
    """(P,) role of each role's employers, their weight squared, and Σ of their units' squared weights."""
    role, slot = employers_by_role(sample)
    weight = totals(slot, design.factor * sample.size, len(role))
    return role, weight**2, totals(slot, design.factor**2 * sample.size, len(role))


def satterthwaite(total: Floats, squares: Floats) -> Floats:
    """(R,) (Σ v)² / Σ v² − 1, at least 1.

    Args:
        total: (R,) sums of the employers' shares v of a variance.
        squares: (R,) sums of their squares.
    """
    effective = np.divide(total**2, squares, out=np.ones_like(total), where=squares > 0)
    return np.asarray(np.maximum(effective - 1, 1.0), dtype=float)


def _prior_df(own: Floats, common: Floats, own_df: Floats, p: Floats) -> float:
    """How alike the items' design effects are: 2 / variance of the true ratio own / common, by moments."""
    used = (p >= _COMMON) & (p <= 1 - _COMMON) & (common[:, None] > 0) & (own_df > 1)
    if used.sum() < _FEWEST_ITEMS:
        return _PRIOR_DF
    ratio = (own / np.where(common > 0, common, 1)[:, None])[used]
    noise = 2 / own_df[used]
    true = float(np.mean((np.square(ratio - 1) - noise) / (1 + noise)))
    return float(np.clip(2 / max(true, 1e-9), _PRIOR_DF, _MOST_PRIOR_DF))
