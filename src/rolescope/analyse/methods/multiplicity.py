"""Many differences at once: the false-discovery rate."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def benjamini_hochberg(p_value: NDArray[np.float64]) -> NDArray[np.float64]:
    """Adjusted p-values (Benjamini and Hochberg 1995): q = min over larger p of p·m/rank.

    Args:
        p_value: (I,) p-values; NaN (not tested) stays NaN and is not counted in m.

    Returns:
        (I,) q-values.
    """
    q = np.full(len(p_value), np.nan)
    tested = np.flatnonzero(~np.isnan(p_value))
    m = len(tested)
    order = tested[np.argsort(-p_value[tested], kind="stable")]
    q[order] = np.minimum(1.0, np.minimum.accumulate(p_value[order] * m / np.arange(m, 0, -1)))
    return q
