"""Records of roles made comparable: weights, and how well each part of the distributions is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import numpy as np

from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.pooling import Pooled, pool
from rolescope.analyse.methods.quantile import Distribution, distribution
from rolescope.analyse.methods.ratio import standardised_ratio
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats, Incidence, Ints, Sample
from rolescope.analyse.support import find_support

_LEVELS = np.linspace(0.1, 0.9, 9)  # "at or below its own decile" is an item like any other


class Records(Protocol):
    """Amounts with their employer and stratum, either of which may be unknown."""

    @property
    def value(self) -> Floats:
        """(N,) amounts."""

    @property
    def cluster(self) -> Ints | None:
        """(N,) employer ids."""

    @property
    def stratum(self) -> Ints | None:
        """(N,) strata."""


@dataclass(frozen=True, slots=True, eq=False)
class Standardised:
    """One role's records in shared strata.

    Attributes:
        value: (N,) amounts, rising.
        weight: (N,) weights, summing to 1.
        cluster: (N,) cluster ids.
        stratum: (N,) strata.
        spread: the amounts' weighted distribution.
        level: (L,) probabilities at which the distribution's precision was taken.
        effective_n: (L,) independent records that the share below each level is worth.
        common_n: the same by the common design effect.
        design_effect: how much clustering multiplies the variance of a weighted mean.
        t: 97.5 % quantile of Student's t.
    """

    value: Floats
    weight: Floats
    cluster: Ints
    stratum: Ints
    spread: Distribution
    level: Floats
    effective_n: Floats
    common_n: float
    design_effect: float
    t: float


@dataclass(frozen=True, slots=True, eq=False)
class Graded:
    """Roles side by side.

    Attributes:
        reason: per role why it is suppressed, or None.
        n: records in shared strata, per role.
        support: share of each role's records in shared strata.
        stratum_weight: (S,) share of each stratum.
        correlation: of the shares below the median, between the first and the last role.
        prior_df: degrees of freedom lent by the common design effect.
        df: (R,) degrees of freedom per role, those included.
        roles: the records; None for a suppressed role.
    """

    reason: tuple[str | None, ...]
    n: tuple[int, ...]
    support: tuple[float, ...]
    stratum_weight: Floats
    correlation: float
    prior_df: float
    df: Floats
    roles: tuple[Standardised | None, ...]

    def of_role(self, r: int) -> Standardised:
        """Records of a role that is not suppressed."""
        role = self.roles[r]
        assert role is not None, self.reason[r]
        return role

    def joint_df(self) -> float:
        """Degrees of freedom for a difference of the roles (Satterthwaite)."""
        common = np.array([1 / role.common_n for role in self.roles if role is not None])
        return float(common.sum() ** 2 / (common**2 / self.df).sum())


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Records and the cell of the sample that each lies in."""

    sample: Sample
    row: Ints
    role: Ints
    value: Floats
    cluster: Ints
    stratum: Ints


def grade(records: Sequence[Records], *, min_n: int, min_employers: int, cap: float) -> Graded:
    """Standardise roles over shared strata and measure how well each part of the distributions is known.

    Args:
        records: one entry per role. If any names no employers, none is capped and every record stands alone.
        min_n: a role with fewer records is suppressed.
        min_employers: and one with fewer employers, where they are known.
        cap: largest share of a role's weight that one employer may have.
    """
    return _grade(tuple(records), min_n, min_employers, cap)


@lru_cache(maxsize=8)  # the same two samples are asked for their difference, superiority, overlap and mix
def _grade(records: tuple[Records, ...], min_n: int, min_employers: int, cap: float) -> Graded:
    named = all(r.cluster is not None for r in records)
    rows = _rows(records, named)
    fewest, most = (min_employers, cap) if named else (1, 1.0)
    support = find_support(rows.sample, min_n=min_n, min_employers=fewest, cap=most)
    weight = support.design.factor[rows.row]
    spreads = [_spread(rows, weight, r) for r in range(len(records))]
    ratio = standardised_ratio(rows.sample, support.design, _below_deciles(rows, weight, spreads))
    pooled = pool(rows.sample, support.design, ratio)
    return Graded(
        reason=support.reason,
        n=tuple(int(n) for n in support.n),
        support=tuple(float(s) for s in support.design.support),
        stratum_weight=support.design.weight,
        correlation=float(ratio.correlation[0, -1, len(_LEVELS) // 2]),
        prior_df=pooled.prior_df,
        df=pooled.df,
        roles=tuple(
            _standardised(rows, weight, pooled, r, spread)
            if spread is not None and support.reason[r] is None
            else None
            for r, spread in enumerate(spreads)
        ),
    )


def _rows(records: Sequence[Records], named: bool) -> _Rows:
    """Records by role, those of one role in rising order: what is asked of them then needs no sort."""
    starts = np.cumsum([0, *(len(r.value) for r in records)])
    order = np.concatenate([start + np.argsort(r.value) for start, r in zip(starts, records, strict=False)])
    value = np.concatenate([r.value for r in records]).astype(float)[order]
    role = np.repeat(np.arange(len(records)), np.diff(starts))
    stratum = np.concatenate(
        [np.zeros(len(r.value), int) if r.stratum is None else r.stratum for r in records]
    )[order]
    cluster = order
    if named:
        cluster = numbered(np.concatenate([np.asarray(r.cluster) for r in records]))[1][order]
    n_strata, n_clusters = int(stratum.max(initial=0)) + 1, int(cluster.max(initial=0)) + 1
    cells, row = numbered((role * n_strata + stratum) * n_clusters + cluster)
    size = np.bincount(row)
    cell, employer = np.divmod(cells, n_clusters)
    sample = Sample(cell // n_strata, cell % n_strata, employer, size.astype(float), len(records))
    return _Rows(sample, row, role, value, cluster, stratum)


def _spread(rows: _Rows, weight: Floats, r: int) -> Distribution | None:
    """The distribution of a role's amounts; None where none of them counts."""
    own = (rows.role == r) & (weight > 0)
    return distribution(rows.value[own], weight[own]) if own.any() else None


def _below_deciles(rows: _Rows, weight: Floats, spreads: Sequence[Distribution | None]) -> Incidence:
    """Items: "at or below the k-th decile of one's own role"."""
    n_rows, n_items = len(rows.sample.size), len(_LEVELS)
    first = np.full(len(rows.value), n_items)  # the first decile that is not below the record
    for r, spread in enumerate(spreads):
        if spread is not None:
            own = (rows.role == r) & (weight > 0)
            first[own] = np.searchsorted(spread.quantiles(_LEVELS), rows.value[own], side="left")
    exactly = np.bincount(rows.row * (n_items + 1) + first, minlength=n_rows * (n_items + 1))
    at_most = exactly.reshape(n_rows, n_items + 1)[:, :n_items].cumsum(axis=1)
    row, item = np.nonzero(at_most)
    return Incidence(row, item, at_most[row, item].astype(float), n_items)


def _standardised(rows: _Rows, weight: Floats, pooled: Pooled, r: int, spread: Distribution) -> Standardised:
    own = (rows.role == r) & (weight > 0)
    weighed = weight[own] / weight[own].sum()
    common = float(pooled.common[r])
    return Standardised(
        value=rows.value[own],
        weight=weighed,
        cluster=rows.cluster[own],
        stratum=rows.stratum[own],
        spread=spread,
        level=_LEVELS,
        effective_n=1 / pooled.unit_variance[r],
        common_n=1 / common,
        design_effect=common / float(np.square(weighed).sum()),
        t=float(t_quantile(0.975, pooled.df[r])),
    )
