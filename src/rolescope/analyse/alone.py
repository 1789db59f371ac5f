"""Roles whose employers nobody names: every record stands alone, and counts by stratum say all of its error.

The figures are those of `distribution.together` with as many employers as records and no cap. In a stratum
all records weigh the same, so that the influence of one on the share below a decile has two values only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rolescope.analyse.graded import LEVELS, Graded, Records, Standardised
from rolescope.analyse.methods.pooling import Moments, Pooled, moderated, satterthwaite
from rolescope.analyse.methods.quantile import Distribution
from rolescope.analyse.methods.ratio import LONELY, Ratio
from rolescope.analyse.methods.standardise import Design
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats, Ints, Sample
from rolescope.analyse.support import Support, find_support, too_thin


@dataclass(frozen=True, slots=True, eq=False)
class _Ordered:
    """One role's records, rising: amounts, strata, and the number of each among the records of all roles."""

    value: Floats
    stratum: Ints
    number: Ints

    def among(self, kept: Floats) -> _Ordered:
        """Those in strata that are kept: (S,) above nought."""
        if kept.all():
            return self
        rows = kept[self.stratum] > 0
        return _Ordered(self.value[rows], self.stratum[rows], self.number[rows])


def alone(records: Sequence[Records], *, min_n: int) -> Graded:
    """Standardise roles over shared strata and measure how well each part of the distributions is known.

    Args:
        records: one entry per role; employers are not looked at.
        min_n: a role with fewer records is suppressed.
    """
    starts = np.cumsum([0, *(len(one.value) for one in records)])
    ordered = [_ordered(one, int(start)) for one, start in zip(records, starts, strict=False)]
    n_strata = 1 + max((int(one.stratum.max(initial=0)) for one in ordered), default=0)
    n = np.array([np.bincount(one.stratum, minlength=n_strata) for one in ordered], dtype=float)
    support, factor = _support(n, min_n)
    kept = [one.among(own) for one, own in zip(ordered, factor, strict=True)]
    spreads = [_spread(one, own) for one, own in zip(kept, factor, strict=True)]
    at_most = np.array([_at_most(one, s, n_strata) for one, s in zip(kept, spreads, strict=True)])
    pooled = _pooled(np.where(factor > 0, n, 0.0), factor, at_most)
    return Graded(
        reason=support.reason,
        n=tuple(int(one) for one in support.n),
        support=tuple(float(s) for s in support.design.support),
        stratum_weight=support.design.weight,
        correlation=float(len(records) == 1),  # of two roles' shares: no record is of both
        prior_df=pooled.prior_df,
        df=pooled.df,
        roles=tuple(
            _standardised(kept[r], factor[r], spread, pooled, r)
            if spread is not None and support.reason[r] is None
            else None
            for r, spread in enumerate(spreads)
        ),
    )


def _ordered(one: Records, start: int) -> _Ordered:
    order = np.argsort(one.value)
    stratum = np.zeros(len(order), dtype=np.int64) if one.stratum is None else one.stratum[order]
    return _Ordered(one.value[order].astype(float, copy=False), stratum, order + start)


def _support(n: Floats, min_n: int) -> tuple[Support, Floats]:
    """What the roles share, and (R, S) the weight of one record."""
    if len(n) == 1:
        return _whole(n, min_n)
    role, stratum = np.nonzero(n)
    size = n[role, stratum]
    sample = Sample(role, stratum, np.arange(len(role)), size, len(n))
    support = find_support(sample, min_n=min_n, min_employers=1, cap=1.0)
    factor = np.zeros_like(n)
    factor[role, stratum] = support.design.factor
    return support, factor


def _whole(n: Floats, min_n: int) -> tuple[Support, Floats]:
    """One role shares everything with itself."""
    total = int(n.sum())
    reason = too_thin(total, total, min_n, 1)
    share = n[0] / total if reason is None else np.zeros(n.shape[1])
    factor = np.divide(share, n, out=np.zeros_like(n), where=n > 0)
    design = Design(factor[0], share, np.full(1, float(reason is None)), share)
    return Support(design, np.full(1, total), np.full(1, total), (reason,)), factor


def _spread(one: _Ordered, factor: Floats) -> Distribution | None:
    if not len(one.value) or not factor.any():
        return None
    if len(factor) == 1:
        return Distribution(one.value, np.arange(1.0, len(one.value) + 1) / len(one.value))
    cumulative = np.cumsum(factor[one.stratum])
    return Distribution(one.value, cumulative / cumulative[-1])


def _at_most(one: _Ordered, spread: Distribution | None, n_strata: int) -> Floats:
    """(S, L) records at or below each decile of their own role."""
    n_levels = len(LEVELS)
    if spread is None:
        return np.zeros((n_strata, n_levels))
    below = np.searchsorted(one.value, spread.quantiles(LEVELS), side="right")
    if n_strata == 1:
        return below[None, :].astype(float)
    first = np.repeat(np.arange(n_levels + 1), np.diff(below, prepend=0, append=len(one.value)))
    exactly = np.bincount(one.stratum * (n_levels + 1) + first, minlength=n_strata * (n_levels + 1))
    return exactly.reshape(n_strata, -1)[:, :-1].cumsum(axis=1).astype(float)


def _pooled(n: Floats, factor: Floats, at_most: Floats) -> Pooled:
    """Variances of the shares below each decile (see `methods.ratio`, `methods.pooling`), in closed form."""
    share = np.divide(at_most, n[:, :, None], out=np.zeros_like(at_most), where=n[:, :, None] > 0)
    single = np.divide(1, n, out=np.zeros_like(n), where=n > 0)
    adjusted = factor / np.sqrt(1 - np.where(single < LONELY, single, 0.0))
    below = np.square(adjusted[:, :, None] * (1 - share))
    above = np.square(adjusted[:, :, None] * share)
    rest = n[:, :, None] - at_most
    variance = (at_most * below + rest * above).sum(axis=1)
    fourth = (at_most * np.square(below) + rest * np.square(above)).sum(axis=1)
    spread_df = np.divide(2 * variance**2, fourth, out=np.zeros_like(fourth), where=fourth > 0)
    whole = (n * factor).sum(axis=1)[:, None]  # 1 but for rounding: what all have is then exactly 1
    total = ((n * factor)[:, :, None] * share).sum(axis=1)
    p = np.divide(total, whole, out=np.zeros_like(total), where=whole > 0)
    squares = (n * factor**2).sum(axis=1)
    seen = np.where(single < LONELY, n * factor**2, 0.0).sum(axis=1)
    moments = Moments(squares, squares, seen, seen)
    df = satterthwaite(squares, (n * factor**4).sum(axis=1))
    nobody = np.zeros((len(n), len(n), p.shape[1]))
    return moderated(Ratio(p, variance, nobody, spread_df), 0.0, moments, df)


def _standardised(
    one: _Ordered, factor: Floats, spread: Distribution, pooled: Pooled, r: int
) -> Standardised:
    weight = factor[one.stratum]
    weight = weight / weight.sum()
    common = float(pooled.common[r])
    return Standardised(
        value=one.value,
        weight=weight,
        cluster=one.number,
        stratum=one.stratum,
        spread=spread,
        level=LEVELS,
        effective_n=1 / pooled.unit_variance[r],
        common_n=1 / common,
        design_effect=common / float(np.square(weight).sum()),
        t=float(t_quantile(0.975, pooled.df[r])),
    )
