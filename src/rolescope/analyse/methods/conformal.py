"""Intervals for one new case that hold whatever the model behind them: split-conformal, by clusters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.quantile import distribution
from rolescope.analyse.sample import Floats, Ints

_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Margins:
    """How far new cases lie from what was expected of them, in units of the score; G groups.

    Attributes:
        low: (G,) lower margin; minus infinity where the group has too few clusters to bound it.
        high: (G,) upper margin; infinity likewise.
        n: (G,) cases that they rest on.
        clusters: (G,) clusters that they rest on.
    """

    low: Floats
    high: Floats
    n: Ints
    clusters: Ints


def conformal_margins(
    score: Floats, cluster: Ints, group: Ints, n_groups: int, *, miss: float = 0.1
) -> Margins:
    """Margins that a new case of the same group keeps with a chance of at least 1 − miss.

    Scores are of cases that the expectation was not fitted to (Vovk, Gammerman and Shafer 2005; Lei et al.
    2018), each group by itself (Mondrian). Half of the chance to miss lies on either side. Cases of one
    cluster are alike, so that clusters and not cases are exchangeable: each counts for one, however many
    cases it has, and the new one, of which nothing is known, counts as beyond every margin (Lee, Barber and
    Willett 2023).

    Args:
        score: (N,) what was found less what was expected, in units that make cases comparable.
        cluster: (N,) cluster ids; a case of its own cluster has its own id.
        group: (N,) group of each case, 0 to n_groups − 1.
        n_groups: groups asked about, also those without a case.
        miss: chance of a new case outside both margins together.
    """
    low, high = np.full(n_groups, -np.inf), np.full(n_groups, np.inf)
    n, clusters = np.zeros(n_groups, dtype=np.int64), np.zeros(n_groups, dtype=np.int64)
    for g in np.unique(group):
        own = group == g
        _, at, size = np.unique(cluster[own], return_inverse=True, return_counts=True)
        n[g], clusters[g] = own.sum(), len(size)
        low[g] = -_upper(-score[own], 1 / size[at], len(size), miss / 2)
        high[g] = _upper(score[own], 1 / size[at], len(size), miss / 2)
    return Margins(low, high, n, clusters)


def _upper(score: Floats, weight: Floats, clusters: int, miss: float) -> float:
    """The least score that at most `miss` of the weight exceeds, the unknown cluster's among it."""
    found = distribution(score, weight)
    at = int(np.searchsorted(found.cumulative, (1 - miss) * (clusters + 1) / clusters - _ROUNDING))
    return float(found.ordered[at]) if at < len(found.ordered) else float("inf")
