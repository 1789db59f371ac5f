"""A straight line through estimates of unequal precision that scatter more than their errors say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats

_SURE = 0.975
FEWEST = 3
"""Estimates that a line with an interval needs."""
_STEPS, _STRAIGHT = 100, 1e-9


@dataclass(frozen=True, slots=True)
class Line:
    """A line's slope.

    Attributes:
        slope: per unit of time.
        low: lower end of its 95 % interval.
        high: upper end.
        between: variance of the estimates around the line beyond their own errors.
    """

    slope: float
    low: float
    high: float
    between: float


def line(time: Floats, value: Floats, variance: Floats) -> Line:
    """Random-effects regression of estimates on time.

    What scatters beyond the estimates' own errors is a variance of its own, common to all, which makes the
    weighted squares come to their degrees of freedom (Paule and Mandel 1982). The slope's variance is scaled
    by those squares where they are more, and its interval has Student's t with T - 2 degrees (Knapp and
    Hartung 2003): few estimates tell that scatter badly.

    Args:
        time: (T,) of the estimates, not all the same; T at least `FEWEST`.
        value: (T,) estimates.
        variance: (T,) of their errors, above 0.
    """
    design = np.column_stack([np.ones(len(time)), time - time.mean()])
    freedom = len(time) - 2
    between = _between(design, value, variance, freedom)
    slope, bread, squares = _fit(design, value, variance + between)
    error = float(np.sqrt(bread * max(squares / freedom, 1.0)))
    half = float(t_quantile(_SURE, np.array(float(freedom)))) * error
    return Line(slope, slope - half, slope + half, between)


def _fit(design: Floats, value: Floats, variance: Floats) -> tuple[float, float, float]:
    """Slope, its variance, and the weighted squares around the line."""
    weighed = design.T / variance
    bread = np.linalg.pinv(weighed @ design)
    beta = bread @ (weighed @ value)
    squares = float((np.square(value - design @ beta) / variance).sum())
    return float(beta[1]), float(bread[1, 1]), squares


def _between(design: Floats, value: Floats, variance: Floats, freedom: int) -> float:
    """The variance at which the weighted squares are their degrees of freedom; 0 where they are fewer."""
    if _fit(design, value, variance)[2] <= freedom:
        return 0.0
    low, high = 0.0, float(np.square(value - value.mean()).sum()) + float(variance.max())
    while _fit(design, value, variance + high)[2] > freedom:
        high *= 2
    for _ in range(_STEPS):
        middle = 0.5 * (low + high)
        above = _fit(design, value, variance + middle)[2] > freedom
        low, high = (middle, high) if above else (low, middle)
        if high - low < _STRAIGHT * high:
            break
    return high
