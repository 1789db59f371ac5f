"""What the reader misses and what it invents: correcting a proportion, and how well its errors are known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_Z = 1.959963984540054
_LEAST_YOUDEN = 0.05  # a reader this close to guessing carries no information


def youden(sensitivity: Array, false_positive: Array) -> Array:
    """Sensitivity less false positives: what one true point is worth in observed points. At least 0.05."""
    return np.maximum(sensitivity - false_positive, _LEAST_YOUDEN)


def rogan_gladen(observed: Array, sensitivity: Array, false_positive: Array) -> Array:
    """True prevalence (observed − f) / (s − f), clipped to 0 and 1 (Rogan and Gladen 1978)."""
    return np.clip((observed - false_positive) / youden(sensitivity, false_positive), 0, 1)


def pooled_sensitivity(tp: Array, fn: Array, kind: NDArray[np.integer]) -> tuple[Array, Array]:
    """Sensitivity of each item, shrunk to its type's mean as far as its labelled cases are few.

    Empirical Bayes with a beta prior per type: mean m, strength k by the moments of Kleinman (1973); item i
    has posterior Beta(m·k + tp, (1 − m)·k + fn). An item without labels gets the type's mean, and in its
    variance the whole spread between skills. The doubt of m itself is added.

    Args:
        tp: (I,) labelled cases that the reader found.
        fn: (I,) labelled cases that it missed.
        kind: (I,) type of the item, from 0.

    Returns:
        (I,) means and (I,) variances.
    """
    mean, variance = np.empty(len(tp)), np.empty(len(tp))
    for k in np.unique(kind):
        own = kind == k
        mean[own], variance[own] = _shrink(tp[own], tp[own] + fn[own])
    return mean, variance


def _shrink(hits: Array, n: Array) -> tuple[Array, Array]:
    m, strength = _beta_prior(hits, n)
    a, b = m * strength + hits, (1 - m) * strength + n - hits
    mean = a / (a + b)
    pull = strength / (a + b)
    doubt_of_m = m * (1 - m) * _mean_doubt(n, strength)
    return mean, mean * (1 - mean) / (a + b + 1) + pull**2 * doubt_of_m


def _mean_doubt(n: Array, strength: float) -> float:
    """Variance of the type's mean, per m(1 − m): each item is worth n / (1 + (n − 1) / (k + 1)) cases."""
    worth = float((n / (1 + np.maximum(n - 1, 0) / (strength + 1))).sum())
    return 1 / (worth + 1)


def _beta_prior(hits: Array, n: Array) -> tuple[float, float]:
    """Mean and strength (a + b) of the type's beta; a success and a failure are added to the mean."""
    total = float(n.sum())
    mean = (float(hits.sum()) + 1) / (total + 2)
    labelled = n > 0
    items = int(labelled.sum())
    if items < 3:  # noqa: PLR2004 - a spread needs at least three
        return mean, 2.0
    rate = hits[labelled] / n[labelled]
    scatter = float((n[labelled] * np.square(rate - mean)).sum()) / (mean * (1 - mean))
    room = total - float(np.square(n[labelled]).sum()) / total
    icc = (scatter - (items - 1)) / max(room - (items - 1), 1e-9)
    icc = min(max(icc, 0.02), 0.8)
    return mean, (1 - icc) / icc
