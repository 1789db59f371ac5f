"""The chance that a random record of a exceeds one of b: Mann-Whitney's statistic as an effect size."""

from __future__ import annotations

import numpy as np

from rolescope.analyse.sample import Floats


def superiority(a: Floats, weight_a: Floats, b: Floats, weight_b: Floats) -> tuple[float, Floats, Floats]:
    """P(A > B) + P(A = B) / 2 with weights, and each record's influence on it.

    The influence of a record of a is its weight × (share of b below it − θ), of b its weight × (share of a
    above it − θ); the variance is the sum of squares of clusters' summed influences (Sen 1960; for clusters
    Obuchowski 1997).

    Args:
        a: (N,) values.
        weight_a: (N,) weights, summing to 1.
        b: (M,) values.
        weight_b: (M,) weights, summing to 1.

    Returns:
        θ, (N,) influences of a's records, (M,) of b's.
    """
    below_a = _share_below(a, b, weight_b)
    above_b = 1 - _share_below(b, a, weight_a)
    theta = float(np.einsum("n,n->", weight_a, below_a))  # @ would wake the threads of BLAS
    return theta, weight_a * (below_a - theta), weight_b * (above_b - theta)


def _share_below(x: Floats, other: Floats, weight: Floats) -> Floats:
    """Weight of `other` below each x, ties halved."""
    order = np.argsort(other, kind="stable")
    ordered, cumulative = other[order], np.concatenate(([0.0], np.cumsum(weight[order])))
    under = cumulative[np.searchsorted(ordered, x, side="left")]
    upto = cumulative[np.searchsorted(ordered, x, side="right")]
    return 0.5 * (under + upto)
