"""What may be said of a difference: one rule for every table."""

from __future__ import annotations

import numpy as np

from rolescope.analyse.sample import Floats
from rolescope.model.shares import Verdict

SURE = 0.05
"""Largest q-value of a sure difference."""
WORTH_SAYING = 0.05
"""Smallest sure difference that is called one: 5 points."""
EQUIVALENCE = 0.10
"""The whole interval within this of nought: equivalent."""


def verdicts(value: Floats, low: Floats, high: Floats, q_value: Floats) -> tuple[Verdict, ...]:
    """One verdict per item; a sure difference is said before equivalence, NaN is suppressed.

    Args:
        value: (I,) differences of proportions.
        low: (I,) lower ends of their 95 % intervals.
        high: (I,) upper ends.
        q_value: (I,) adjusted p-values.
    """
    sure = (q_value <= SURE) & (np.abs(value) >= WORTH_SAYING)
    same = (low >= -EQUIVALENCE) & (high <= EQUIVALENCE)
    choice = np.select([np.isnan(value), sure & (value > 0), sure, same], [0, 1, 2, 3], 4)
    names = (
        Verdict.SUPPRESSED,
        Verdict.HIGHER,
        Verdict.LOWER,
        Verdict.EQUIVALENT,
        Verdict.NO_RELIABLE_DIFFERENCE,
    )
    return tuple(names[c] for c in choice)
