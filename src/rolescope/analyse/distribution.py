"""Records of roles made comparable: weights, and how well each part of the distributions is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rolescope.analyse.alone import alone
from rolescope.analyse.graded import LEVELS, Graded, Records, Standardised
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.pooling import Pooled, pool
from rolescope.analyse.methods.quantile import Distribution, distribution
from rolescope.analyse.methods.ratio import cumulative_ratio
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats, Incidence, Ints, Sample
from rolescope.analyse.single import single
from rolescope.analyse.support import find_support


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
    if any(r.cluster is None for r in records):
        return alone(records, min_n=min_n)
    if len(records) == 1 and records[0].stratum is None:
        found = single(records[0], min_n=min_n, min_employers=min_employers, cap=cap)
        if found is not None:
            return found
    return together(records, min_n=min_n, min_employers=min_employers, cap=cap)


def together(records: Sequence[Records], *, min_n: int, min_employers: int, cap: float) -> Graded:
    """Roles whose employers are named, over the strata that they share; every employer is looked at."""
    rows = _rows(records)
    support = find_support(rows.sample, min_n=min_n, min_employers=min_employers, cap=cap)
    weight = support.design.factor[rows.row]
    spreads = [_spread(rows, weight, r) for r in range(len(records))]
    ratio = cumulative_ratio(rows.sample, support.design, _between_deciles(rows, weight, spreads))
    pooled = pool(rows.sample, support.design, ratio)
    return Graded(
        reason=support.reason,
        n=tuple(int(n) for n in support.n),
        support=tuple(float(s) for s in support.design.support),
        stratum_weight=support.design.weight,
        correlation=float(ratio.correlation[0, -1, len(LEVELS) // 2]),
        prior_df=pooled.prior_df,
        df=pooled.df,
        roles=tuple(
            _standardised(rows, weight, pooled, r, spread)
            if spread is not None and support.reason[r] is None
            else None
            for r, spread in enumerate(spreads)
        ),
    )


def _rows(records: Sequence[Records]) -> _Rows:
    """Records by role, those of one role in rising order: what is asked of them then needs no sort."""
    starts = np.cumsum([0, *(len(r.value) for r in records)])
    order = np.concatenate([start + np.argsort(r.value) for start, r in zip(starts, records, strict=False)])
    value = np.concatenate([r.value for r in records]).astype(float)[order]
    role = np.repeat(np.arange(len(records)), np.diff(starts))
    stratum = np.concatenate(
        [np.zeros(len(r.value), int) if r.stratum is None else r.stratum for r in records]
    )[order]
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


def _between_deciles(rows: _Rows, weight: Floats, spreads: Sequence[Distribution | None]) -> Incidence:
    """Items: "above the k-th decile of one's own role, and not above the next"."""
    first = np.full(len(rows.value), len(LEVELS))  # the first decile that is not below the record
    for r, spread in enumerate(spreads):
        if spread is not None:
            own = (rows.role == r) & (weight > 0)
            first[own] = np.searchsorted(spread.quantiles(LEVELS), rows.value[own], side="left")
    below = np.flatnonzero(first < len(LEVELS))
    return Incidence(rows.row[below], first[below], np.ones(len(below)), len(LEVELS))


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
        level=LEVELS,
        effective_n=1 / pooled.unit_variance[r],
        common_n=1 / common,
        design_effect=common / float(np.square(weighed).sum()),
        t=float(t_quantile(0.975, pooled.df[r])),
    )
