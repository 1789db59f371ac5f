"""Where one amount stands among its peers: the share of them that lie below it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.distribution import grade
from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.pay import PaySample
from rolescope.analyse.sample import Floats, Ints


@dataclass(frozen=True, slots=True)
class Percentile:
    """Percentile of an amount among its peers, 0 to 100; NaN where suppressed.

    Attributes:
        value: of 100 peers, how many lie below it, those equal to it counted half.
        low: lower end of the 95 % interval.
        high: upper end.
        n: peers.
        employers: distinct employers; None where the source names none.
        reason: why suppressed, or None.
    """

    value: float
    low: float
    high: float
    n: int
    employers: int | None
    reason: str | None


def percentile(
    amount: float,
    peers: Floats,
    employers: Ints | None,
    *,
    inflation: float = 1.0,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> Percentile:
    """The percentile of an amount that is none of the peers' own.

    The interval is Wilson's of the share below, with the number of independent records that this part of
    the distribution is worth (Korn and Graubard 1998), as the intervals of quantiles are: it says how well
    the peers are known, and nothing of how the amount came about.

    Args:
        amount: in the currency and period of the peers.
        peers: (N,) amounts of postings alike in role, country, level and population.
        employers: (N,) their employers; None if the source names none.
        inflation: borrowed design effect, where it names none.
        min_n: fewer peers are suppressed.
        min_employers: and fewer employers, where they are known.
        cap: largest share of the peers' weight that one employer may have.
    """
    known = None if employers is None else len(np.unique(np.asarray(employers)))
    graded = grade([PaySample(peers, employers)], min_n=min_n, min_employers=min_employers, cap=cap)
    if graded.reason[0] is not None:
        nan = float("nan")
        return Percentile(nan, nan, nan, len(peers), known, graded.reason[0])
    only = graded.of_role(0)
    share = float(only.weight[only.value < amount].sum() + only.weight[only.value == amount].sum() / 2)
    effective = np.interp([share], only.level, only.effective_n) / inflation
    low, high = wilson(np.array([share]), effective, only.t)
    return Percentile(100 * share, 100 * float(low[0]), 100 * float(high[0]), len(peers), known, None)
