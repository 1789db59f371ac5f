"""No employer may speak for a role: weights cut so that none exceeds a share of the total."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

EMPLOYER_CAP = 0.1
"""Largest share of a role's weight that one employer may have. The promise is a fifth; half of that costs
nothing in coverage and finds more, because a few large employers are what makes shares uncertain."""


def cap_factors(weight: NDArray[np.float64], cap: float = EMPLOYER_CAP) -> NDArray[np.float64]:
    """Factors, at most 1, that bring every weight to at most `cap` of the new total (water-filling).

    The k heaviest are cut to one level t. With `rest` the sum of the others, the new total is
    rest / (1 - k·cap) and t = cap times it; k is the smallest number for which the next weight is under t.

    Args:
        weight: (G,) weights, none negative.
        cap: largest share allowed.

    Returns:
        (G,) factors. With 1/cap weights or fewer the cap holds only as equality, or cannot hold at all:
        all are cut to the smallest.
    """
    positive = weight[weight > 0]
    if len(positive) == 0:
        return np.ones_like(weight)
    level = _level(np.sort(positive)[::-1], cap)
    factors = np.ones_like(weight)
    over = weight > level
    factors[over] = level / weight[over]
    return factors


def _level(falling: NDArray[np.float64], cap: float) -> float:
    if len(falling) * cap <= 1 + 1e-12:
        return float(falling[-1])
    most = int(np.ceil(1 / cap - 1e-12))  # this many or more cannot all be at the cap
    rest = falling.sum() - np.concatenate(([0.0], np.cumsum(falling)[: most - 1]))
    levels = cap * rest / (1 - cap * np.arange(most))
    fits = falling[:most] <= levels * (1 + 1e-12)
    return float(levels[int(np.argmax(fits))]) if fits.any() else float(falling[most - 1])
