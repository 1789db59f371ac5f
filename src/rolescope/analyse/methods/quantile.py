"""Weighted quantiles and their intervals without a density."""

from __future__ import annotations

import numpy as np

from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.sample import Floats

_ROUNDING = 1e-12


def weighted_quantiles(value: Floats, weight: Floats, probs: Floats) -> Floats:
    """Values at which the weighted distribution reaches each probability.

    Where it reaches one exactly between two values, their midpoint: with equal weights the usual median.

    Args:
        value: (N,) values, any order.
        weight: (N,) weights, none negative, at least one positive.
        probs: (Q,) probabilities.
    """
    ordered, cumulative = distribution(value, weight)
    return 0.5 * (
        _first(ordered, cumulative, probs - _ROUNDING) + _first(ordered, cumulative, probs + _ROUNDING)
    )


def woodruff(
    value: Floats, weight: Floats, probs: Floats, effective_n: Floats, t: float
) -> tuple[Floats, Floats]:
    """Interval of quantiles: that of the proportion below, carried back to values (Woodruff 1952).

    The proportion's interval is Wilson's with the cluster-robust effective n (Korn and Graubard 1998).

    Args:
        value: (N,) values.
        weight: (N,) weights.
        probs: (Q,) probabilities.
        effective_n: (Q,) independent records that the proportion below each quantile is worth.
        t: quantile of Student's t.
    """
    ordered, cumulative = distribution(value, weight)
    low, high = wilson(probs, effective_n, t)
    return _first(ordered, cumulative, low - _ROUNDING), _first(ordered, cumulative, high + _ROUNDING)


def distribution(value: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """Values in rising order, without those of no weight, and the share of weight at or below each."""
    weighed = weight > 0
    value, weight = value[weighed], weight[weighed]
    order = np.argsort(value, kind="stable")
    cumulative = np.cumsum(weight[order])
    return value[order], cumulative / cumulative[-1]


def _first(ordered: Floats, cumulative: Floats, probs: Floats) -> Floats:
    at = np.searchsorted(cumulative, probs, side="left")
    return ordered[np.minimum(at, len(ordered) - 1)]
