"""Yearly growth of a median of pay, from the medians of years at one mix of levels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.meta_regression import FEWEST, line
from rolescope.analyse.sample import Floats, Ints

LEAST = 0.002
"""Least error of a log median: amounts are round, and an interval may be one amount alone."""
_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class PayGrowth:
    """By how much a median moves in a year.

    Attributes:
        rate: the factor less 1, in the money of each year: 0.05 is 5 % more every year.
        low: lower end of the 95 % interval.
        high: upper end.
        first: first year.
        last: last year.
    """

    rate: float
    low: float
    high: float
    first: int
    last: int


def pay_growth(year: Ints, median: Floats, low: Floats, high: Floats) -> PayGrowth | None:
    """Slope of log medians on years; None with fewer than three of them.

    Every year's error is read off its interval (Woodruff's, on the logarithm), and what moves whole years
    beyond that is a variance of its own (`methods.meta_regression`).

    Args:
        year: (T,) calendar years, ascending.
        median: (T,) medians with one mix of levels in all years, above 0.
        low: (T,) lower ends of their 95 % intervals, above 0.
        high: (T,) upper ends, no lower than these.
    """
    if len(year) < FEWEST:
        return None
    error = np.maximum((np.log(high) - np.log(low)) / (2 * _Z), LEAST)
    found = line(year.astype(float), np.log(median), np.square(error))
    rate, least, most = (float(np.expm1(end)) for end in (found.slope, found.low, found.high))
    return PayGrowth(rate, least, most, int(year[0]), int(year[-1]))
