"""What sets two bodies of counts apart: log-odds with an informative Dirichlet prior."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.sample import Floats


@dataclass(frozen=True, slots=True, eq=False)
class LogOdds:
    """One figure per item.

    Attributes:
        value: (I,) log odds of the item in a less that in b, both drawn towards the prior.
        error: (I,) standard error.
        z: (I,) their ratio: above 1.96 the item is a's own at 95 %, one item at a time.
    """

    value: Floats
    error: Floats
    z: Floats


def log_odds(a: Floats, b: Floats, prior: Floats) -> LogOdds:
    """Weighted log-odds ratios (Monroe, Colaresi and Quinn 2008, equations 16, 18 and 22).

    Counts are taken for independent: where they come in clusters, give effective counts (counts over their
    design effect), or the errors are too small.

    Args:
        a: (I,) counts of each item in the first body.
        b: (I,) counts in the second.
        prior: (I,) pseudo-counts above 0, each item's share in a background times its strength.
    """
    value, variance = np.zeros(len(prior)), np.zeros(len(prior))
    for sign, counts in ((1, a), (-1, b)):
        own = counts + prior
        rest = own.sum() - own
        value += sign * (np.log(own) - np.log(rest))
        variance += 1 / own
    error = np.sqrt(variance)
    return LogOdds(value, error, value / error)
