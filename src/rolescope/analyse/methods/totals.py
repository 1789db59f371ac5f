"""Sums by group."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def totals(group: NDArray[np.integer], amount: NDArray[np.float64], n_groups: int) -> NDArray[np.float64]:
    """(n_groups,) sum of `amount` by group. Unlike bare bincount it is float even when there is nothing."""
    return np.bincount(group, amount, n_groups).astype(np.float64, copy=False)
