"""Intervals for a proportion, and for the difference of two."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def wilson(p: Array, effective_n: Array, t: Array | float) -> tuple[Array, Array]:
    """Wilson's score interval with an effective n and a quantile of Student's t (Korn and Graubard 1998).

    Sensible at p = 0 and p = 1, where the linearised interval has no width. NaN where `effective_n` is NaN.

    Args:
        p: proportions.
        effective_n: how many independent units the estimate is worth.
        t: quantile, for example `t_quantile(0.975, df)`.

    Returns:
        lower and upper ends.
    """
    square = np.square(t) / effective_n
    centre = (p + square / 2) / (1 + square)
    half = np.sqrt(square * p * (1 - p) + np.square(square) / 4) / (1 + square)
    # At p = 0 or 1 rounding may leave the estimate outside its own interval by 1e-17.
    return np.clip(centre - half, 0, p), np.clip(centre + half, p, 1)


def mover_difference(
    a: tuple[Array, Array, Array], b: tuple[Array, Array, Array], correlation: Array | float
) -> tuple[Array, Array]:
    """Interval of a - b from the two intervals (MOVER: Zou and Donner 2008; Newcombe's method 10).

    Args:
        a: estimate, lower end, upper end.
        b: the same of b.
        correlation: of the two estimates; 0 when independent.

    Returns:
        lower and upper ends, within -1 and 1 when the parts are proportions.
    """
    below_a, above_a = a[0] - a[1], a[2] - a[0]
    below_b, above_b = b[0] - b[1], b[2] - b[0]
    down = below_a**2 - 2 * correlation * below_a * above_b + above_b**2
    up = above_a**2 - 2 * correlation * above_a * below_b + below_b**2
    difference = a[0] - b[0]
    return difference - np.sqrt(np.maximum(down, 0)), difference + np.sqrt(np.maximum(up, 0))
