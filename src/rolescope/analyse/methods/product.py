"""Matrix products at BLAS's speed without its threads."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_ALONE = 1 << 18
"""Multiplications up to which OpenBLAS works in the calling thread. Its other threads wait for one another,
which on a busy machine takes several times as long as the product."""


def product(a: Floats, b: Floats) -> Floats:
    """(N, K) of (N, M) and (M, K), some rows at a time, or some of what is summed over."""
    rows, inner, columns = *a.shape, b.shape[1]
    if rows >= inner:
        found = np.empty((rows, columns))
        step = max(_ALONE // max(inner * columns, 1), 1)
        for start in range(0, rows, step):
            np.matmul(a[start : start + step], b, out=found[start : start + step])
        return found
    found = np.zeros((rows, columns))
    step = max(_ALONE // max(rows * columns, 1), 1)
    for start in range(0, inner, step):
        found += a[:, start : start + step] @ b[start : start + step]
    return found
