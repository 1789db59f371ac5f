"""Two independent proportions: tests of their difference, exact and by z, and an interval of their ratio."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

_SAME = 1 + 1e-7
"""Tables as likely as the one seen, up to rounding, count as no likelier."""
_CHI_95 = 3.841458820694124
"""95 % quantile of chi-squared with one degree of freedom."""
_HALVINGS = 80
Apart = Callable[[float], bool]
"""Whether the test rejects a ratio."""


def fisher_exact(passed_a: int, a: int, passed_b: int, b: int) -> float:
    """Two-sided p of Fisher's exact test (Fisher 1935): tables no likelier than this one, margins held.

    Args:
        passed_a: of `a`.
        a: size of the first sample.
        passed_b: of `b`.
        b: size of the second sample.
    """
    passed = passed_a + passed_b
    low, high = max(0, passed - b), min(a, passed)
    k = np.arange(low, high, dtype=np.float64)
    steps = np.log((passed - k) * (a - k)) - np.log((k + 1) * (b - passed + k + 1))
    chance = np.concatenate([[0.0], np.cumsum(steps)])
    weight = np.exp(chance - chance.max())
    seen = weight[passed_a - low]
    return min(1.0, float(weight[weight <= seen * _SAME].sum() / weight.sum()))


def pooled_z(passed_a: int, a: int, passed_b: int, b: int) -> tuple[float, float] | None:
    """Difference of two proportions in pooled standard errors, and its two-sided p.

    Returns:
        z (negative where the first is lower) and p; None where all passed or none did.
    """
    pooled = (passed_a + passed_b) / (a + b)
    if pooled in {0.0, 1.0}:
        return None
    z = (passed_a / a - passed_b / b) / math.sqrt(pooled * (1 - pooled) * (1 / a + 1 / b))
    return z, math.erfc(abs(z) / math.sqrt(2))


def miettinen_nurminen(passed_a: int, a: int, passed_b: int, b: int) -> tuple[float, float]:
    """95 % score interval of the ratio of two proportions (Miettinen and Nurminen 1985).

    It holds the ratios that a score test with constrained estimates would not reject; unlike the
    logarithm's interval it exists where nobody passed.

    Returns:
        lower and upper end; the upper is infinite where none of the second passed.
    """
    if passed_b == 0:
        return 0.0, math.inf
    seen = (passed_a / a) / (passed_b / b)

    def apart(ratio: float) -> bool:
        return _score(ratio, passed_a, a, passed_b, b) > _CHI_95

    low = 0.0 if passed_a == 0 else _edge(seen, 0.5, apart)
    start = seen or _least_above(apart)
    return low, _edge(start, 2.0, apart)


def _least_above(apart: Apart) -> float:
    """A ratio above nought that is not rejected, where none of the first passed."""
    ratio = 1.0
    while apart(ratio):
        ratio /= 2
    return ratio


def _edge(inside: float, step: float, apart: Apart) -> float:
    """Where the test begins to reject, going from a ratio inside by a factor."""
    outside = inside * step
    while not apart(outside):
        inside, outside = outside, outside * step
    for _ in range(_HALVINGS):
        middle = math.sqrt(inside * outside)
        if apart(middle):
            outside = middle
        else:
            inside = middle
    return inside


def _score(ratio: float, passed_a: int, a: int, passed_b: int, b: int) -> float:
    """The score statistic of a ratio, with the variance that a finite sample needs."""
    n = a + b
    top, side = n * ratio, a * ratio + passed_a + b + passed_b * ratio
    root = math.sqrt(max(side * side - 4 * top * (passed_a + passed_b), 0.0))
    second = min((side - root) / (2 * top), 1.0)
    first = min(second * ratio, 1.0)
    variance = first * (1 - first) / a + ratio * ratio * second * (1 - second) / b
    distance = passed_a / a - passed_b / b * ratio
    if variance <= 0:
        return 0.0 if abs(distance) < 1e-12 else math.inf  # noqa: PLR2004  # rounding
    return distance * distance / variance * (n - 1) / n
