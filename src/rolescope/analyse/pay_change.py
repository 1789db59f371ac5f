"""Stated pay of more jobs against that of fewer: the medians, and how far the one is from the other."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from rolescope.analyse.pay import PayQuantiles, PaySample, pay_difference, pay_quantiles
from rolescope.analyse.sample import Floats, Ints

_NOTHING = (float("nan"),) * 3


class PayMoved(NamedTuple):
    """Median pay before and after jobs are added.

    Attributes:
        now: of the jobs at first.
        after: of these and those added.
        change: median after less median at first, with its 95 % interval; NaN where there is none.
        reason: why there is none.
    """

    now: PayQuantiles
    after: PayQuantiles
    change: tuple[float, float, float]
    reason: str | None


def pay_change(value: Floats, employer: Ints, added: Ints) -> PayMoved:
    """How the median of stated pay moves where jobs are added.

    The two samples share the jobs of the first and their employers. The interval is MOVER's from two Woodruff
    intervals, with the correlation that shared employers give (`analyse.pay.pay_difference`).

    Args:
        value: (N,) amounts in one currency and period, above 0.
        employer: (N,) employer ids.
        added: (N,) 1 for a job that is added, 0 for one there at first.
    """
    first = added == 0
    medians = [pay_quantiles(value[rows], employer[rows], (0.5,)) for rows in (first, np.ones_like(first))]
    if not added.any():
        return PayMoved(medians[0], medians[1], _NOTHING, "none of the jobs added states such pay")
    found = pay_difference(PaySample(value, employer), PaySample(value[first], employer[first]))
    return PayMoved(medians[0], medians[1], found.difference, found.reason)
