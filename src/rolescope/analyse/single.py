"""One role over all its records, its employers named: what `distribution.together` finds, without its strata.

Quantiles of one sample are asked for a hundred times in one answer. Most employers have one record: they
weigh the same, and counts say what they contribute to a sum over employers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.graded import LEVELS, Graded, Records, Standardised
from rolescope.analyse.methods.capping import cap_factors
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.pooling import (
    Moments,
    Pooled,
    intra_employer_correlation,
    moderated,
    satterthwaite,
)
from rolescope.analyse.methods.quantile import Distribution
from rolescope.analyse.methods.ratio import LONELY, Ratio
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats, Ints
from rolescope.analyse.support import too_thin

_OVER = 1e-4  # relative excess over the cap that is let stand, as in `methods.standardise`


@dataclass(frozen=True, slots=True, eq=False)
class _Employers:
    """The employers.

    Attributes:
        size: (G,) records of each.
        share: (G,) its share of the weight.
        adjusted: (G,) weight of one of its records, corrected for leverage (see `methods.ratio`).
    """

    size: Floats
    share: Floats
    adjusted: Floats


def single(records: Records, *, min_n: int, min_employers: int, cap: float) -> Graded | None:
    """How well each part of one distribution is known; None where an employer is nearly all of it.

    Args:
        records: with employers; strata are not looked at.
        min_n: fewer records are suppressed.
        min_employers: and fewer employers.
        cap: largest share of the weight that one employer may have.
    """
    assert records.cluster is not None, "employers are named"
    order = np.argsort(records.value)
    ids, at = numbered(np.asarray(records.cluster))
    reason = too_thin(len(order), len(ids), min_n, min_employers)
    if reason is not None:
        return _graded(len(order), reason, None, np.ones(1), 0.0)
    value, cluster = records.value[order].astype(float, copy=False), at[order]
    size = np.bincount(cluster).astype(float)
    share = _capped(size, cap)
    if share.max() >= LONELY:
        return None
    weight = (share / size)[cluster]
    weight = weight / weight.sum()
    cumulative = np.cumsum(weight)
    spread = Distribution(value, cumulative / cumulative[-1])
    below = np.searchsorted(value, spread.quantiles(LEVELS), side="right")
    pooled = _pooled(_Employers(size, share, share / size / np.sqrt(1 - share)), cluster, below)
    common = float(pooled.common[0])
    found = Standardised(
        value=value,
        weight=weight,
        cluster=cluster,
        stratum=np.zeros(len(value), dtype=np.int64),
        spread=spread,
        level=LEVELS,
        effective_n=1 / pooled.unit_variance[0],
        common_n=1 / common,
        design_effect=common / float(np.square(weight).sum()),
        t=float(t_quantile(0.975, pooled.df[0])),
    )
    return _graded(len(value), None, found, pooled.df, pooled.prior_df)


def _graded(n: int, reason: str | None, found: Standardised | None, df: Floats, prior_df: float) -> Graded:
    whole = float(found is not None)
    return Graded((reason,), (n,), (whole,), np.full(1, whole), 1.0, prior_df, df, (found,))


def _capped(size: Floats, cap: float) -> Floats:
    """(G,) shares of the weight, none over the cap as far as that can be."""
    share = size / size.sum()
    if share.max() > cap * (1 + _OVER):
        share = share * cap_factors(share, cap)
        share = share / share.sum()
    return np.asarray(share, dtype=float)


def _pooled(employers: _Employers, cluster: Ints, below: Ints) -> Pooled:
    """Variances of the shares below each decile, moderated (see `methods.pooling`)."""
    ratio = _ratio(employers, cluster, below)
    clustered, independent = employers.share**2, employers.share**2 / employers.size
    moments = Moments(*(np.array([part.sum()]) for part in (clustered, independent) * 2))
    rho = intra_employer_correlation(ratio, moments)
    part = rho * clustered + (1 - rho) * independent
    df = satterthwaite(np.array([part.sum()]), np.array([np.square(part).sum()]))
    return moderated(ratio, rho, moments, df)


def _ratio(employers: _Employers, cluster: Ints, below: Ints) -> Ratio:
    """Shares at or below each decile with their cluster-robust variance (see `methods.ratio`).

    Args:
        employers: who the records are of.
        cluster: (N,) employer of each record, in rising order of amount.
        below: (L,) how many records are at or below each decile.
    """
    width = len(below) + 1
    first = np.repeat(np.arange(width), np.diff(below, prepend=0, append=len(cluster)))
    several = employers.size > 1
    once = ~several[cluster]
    counted = np.bincount(first[once], minlength=width)[:-1].cumsum().astype(float)
    place = np.cumsum(several) - 1
    cell = place[cluster[~once]] * width + first[~once]
    n_several = int(several.sum())
    table = np.bincount(cell, minlength=n_several * width).reshape(n_several, width)
    at_most = table[:, :-1].cumsum(axis=1).astype(float)
    size, share, adjusted = employers.size[several], employers.share[several], employers.adjusted[several]
    p = np.einsum("g,gl->l", share / size, at_most)
    weight = corrected = 0.0
    if n_several < len(several):  # none of them is cut to the cap before all are
        alike = int(np.argmin(several))
        weight, corrected = float(employers.share[alike]), float(employers.adjusted[alike])
    p = np.where(below == len(cluster), 1.0, np.clip(p + weight * counted, 0, 1))
    influence = np.square(adjusted[:, None] * (at_most - size[:, None] * p))
    rest = len(several) - n_several - counted
    has, lacks = np.square(corrected * (1 - p)), np.square(corrected * p)
    variance = influence.sum(axis=0) + counted * has + rest * lacks
    fourth = np.square(influence).sum(axis=0) + counted * np.square(has) + rest * np.square(lacks)
    spread = np.divide(2 * variance**2, fourth, out=np.zeros_like(fourth), where=fourth > 0)
    return Ratio(p[None], variance[None], np.ones((1, 1, len(p))), spread[None])
