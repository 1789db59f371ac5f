"""How far a distribution has moved: the population stability index, with employers drawn anew."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.watch_verdict import TAIL
from rolescope.model.watch import Interval

Floats = NDArray[np.float64]

FEWEST = 50
"""Counts that either period needs."""
FEW_CLUSTERS = 5
"""Clusters that either period needs."""
DRAWS = 500
_SEED = 20_260_101
_HALF = 0.5
"""Added to each class: an empty one would make the index infinite."""


def stability_index(now: Floats, before: Floats) -> Floats:
    """Σ (p − q) log(p / q), the population stability index: the symmetrised Kullback-Leibler divergence.

    Args:
        now: (..., C) counts.
        before: (..., C) counts.
    """
    p, q = (_shares(one) for one in (now, before))
    return np.asarray(((p - q) * np.log(p / q)).sum(axis=-1), dtype=float)


def drift(now: Floats, before: Floats) -> Interval | None:
    """The index between two periods with its 99 % interval.

    Clusters are drawn anew with all they have in both periods, so that an employer who was there before and
    is there now moves with himself. The interval is the basic one, 2 θ less the quantiles of the draws: an
    index of samples is too large by what chance adds, drawing anew adds the same once more, and so it is
    taken off. It is cut at nought.

    Args:
        now: (G, C) counts of the last period by cluster and class.
        before: (G, C) counts before it, of the same clusters.

    Returns:
        None where either period has fewer than `FEWEST` counts or `FEW_CLUSTERS` clusters.
    """
    if min(_clusters(now), _clusters(before)) < FEW_CLUSTERS or min(now.sum(), before.sum()) < FEWEST:
        return None
    seen = float(stability_index(now.sum(axis=0), before.sum(axis=0)))
    rng = np.random.default_rng(_SEED)
    groups = len(now)
    times = rng.multinomial(groups, np.full(groups, 1 / groups), size=DRAWS).astype(float)
    drawn = stability_index(times @ now, times @ before)
    bias = float(drawn.mean()) - seen
    low, high = (2 * seen - float(np.quantile(drawn, one)) for one in (TAIL, 1 - TAIL))
    value, low, high = (max(one, 0.0) for one in (seen - bias, low, high))
    return Interval(min(max(value, low), high), low, high, int(now.sum()), _clusters(now))


def _clusters(counts: Floats) -> int:
    return int((counts.sum(axis=1) > 0).sum())


def _shares(counts: Floats) -> Floats:
    raised = counts + _HALF
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=float)
