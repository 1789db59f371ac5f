"""How many openings a board shows now, against the days before."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.watch_verdict import TAIL
from rolescope.model.watch import Interval

FEWEST_DAYS = 5
"""Days before that are needed."""
SMALLEST = 10
"""Openings that a board needs to have had: of fewer, a half is a few people's vacations."""
_PRIOR_DAYS = 4
"""Days that the prior variance is worth."""
_TURNOVER = 0.5
"""The prior variance of a day's logarithm, in units of that of a Poisson count: most openings of a day stand
there the day after, and only the rest is left to chance."""


def ratio(now: int, days: Sequence[int]) -> Interval | None:
    """How many times as many openings are shown as on the days before, with its 99 % interval.

    The interval is the predictive one of a further day by the scatter of the logarithms of the days before,
    log(count + ½). That scatter is moderated as Smyth (2004) does: with a prior variance worth four days, so
    that a handful of days which happen to be equal promise nothing.

    Args:
        now: openings of the last visit.
        days: openings of the last visit of each day before, in any order.

    Returns:
        None with fewer than `FEWEST_DAYS`, or where these had fewer than `SMALLEST` openings.
    """
    counts = np.asarray(days, dtype=float)
    k = len(counts)
    if k < FEWEST_DAYS or counts.mean() < SMALLEST:
        return None
    logs = np.log(counts + 0.5)
    prior = _TURNOVER / counts.mean()
    df = _PRIOR_DAYS + k - 1
    variance = (_PRIOR_DAYS * prior + float(np.square(logs - logs.mean()).sum())) / df
    half = float(t_quantile(TAIL, np.array(df))) * np.sqrt(variance * (1 + 1 / k))
    value = float(np.log(now + 0.5) - logs.mean())
    low, middle, high = np.exp([value - half, value, value + half])
    return Interval(float(middle), float(low), float(high), k)
