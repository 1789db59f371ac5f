"""Matrix products by whichever way is the quicker."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_LARGE = 1 << 20
"""Multiplications from which a product is worth the waking of BLAS's threads; einsum wakes none."""


def product(a: Floats, b: Floats) -> Floats:
    """(N, K) of (N, M) and (M, K)."""
    large = a.size * b.shape[1] >= _LARGE
    return np.asarray(a @ b if large else np.einsum("nm,mk->nk", a, b), dtype=float)
