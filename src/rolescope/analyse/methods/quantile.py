"""Weighted quantiles and their intervals without a density."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

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
    return distribution(value, weight).quantiles(probs)


def woodruff(
    value: Floats, weight: Floats, probs: Floats, effective_n: Floats, t: float
) -> tuple[Floats, Floats]:
    """Interval of quantiles: where the share below may lie, carried back to values (Woodruff 1952).

    The true quantile x has F(x) = p, and the sample's share below x is about normal around p with variance
    p(1 − p)/n. The interval is every x whose share is within t standard errors of p: a test of F(x) = p
    turned round (Francisco and Fuller 1991). Wilson's interval would be the wrong one: it is for an unknown
    share, and leans to ½, while here the share is known and the sample's errs around it.

    Args:
        value: (N,) values.
        weight: (N,) weights.
        probs: (Q,) probabilities.
        effective_n: (Q,) independent records that the proportion below each quantile is worth.
        t: quantile of Student's t.
    """
    return distribution(value, weight).woodruff(probs, effective_n, t)


@dataclass(frozen=True, slots=True, eq=False)
class Distribution:
    """Values sorted once, for all that is asked of them.

    Attributes:
        ordered: (N,) values in rising order, without those of no weight.
        cumulative: (N,) share of weight at or below each.
    """

    ordered: Floats
    cumulative: Floats

    def quantiles(self, probs: Floats) -> Floats:
        """See `weighted_quantiles`."""
        return 0.5 * (self._first(probs - _ROUNDING) + self._first(probs + _ROUNDING))

    def woodruff(self, probs: Floats, effective_n: Floats, t: float) -> tuple[Floats, Floats]:
        """See `woodruff`."""
        half = t * np.sqrt(probs * (1 - probs) / effective_n)
        return self._first(probs - half - _ROUNDING), self._first(probs + half + _ROUNDING)

    def _first(self, probs: Floats) -> Floats:
        at = np.searchsorted(self.cumulative, probs, side="left")
        return self.ordered[np.minimum(at, len(self.ordered) - 1)]


def distribution(value: Floats, weight: Floats) -> Distribution:
    """How values are distributed.

    Args:
        value: (N,) values, any order.
        weight: (N,) weights, none negative, at least one positive.
    """
    weighed = weight > 0
    value, weight = value[weighed], weight[weighed]
    order = np.argsort(value, kind="stable")
    cumulative = np.cumsum(weight[order])
    return Distribution(value[order], cumulative / cumulative[-1])
