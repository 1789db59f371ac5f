"""Where one amount stands among its peers: the share of them that lie below it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.distribution import grade
from rolescope.analyse.graded import Standardised
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


@dataclass(frozen=True, slots=True, eq=False)
class Peers:
    """Postings alike in role, country, level and population, ready to hold amounts against.

    Attributes:
        known: their weights, and how well each part of their distribution is known; None where suppressed.
        inflation: borrowed design effect.
        n: how many.
        employers: distinct employers; None where the source names none.
        reason: why suppressed, or None.
    """

    known: Standardised | None
    inflation: float
    n: int
    employers: int | None
    reason: str | None

    def percentile(self, amount: float) -> Percentile:
        """The percentile of an amount that is none of the peers' own, in their currency and period.

        The interval is Wilson's of the share below, with the number of independent records that this part
        of the distribution is worth (Korn and Graubard 1998), as the intervals of quantiles are: it says how
        well the peers are known, and nothing of how the amount came about.
        """
        if self.known is None:
            nan = float("nan")
            return Percentile(nan, nan, nan, self.n, self.employers, self.reason)
        value, weight = self.known.value, self.known.weight
        share = float(weight[value < amount].sum() + weight[value == amount].sum() / 2)
        effective = np.interp([share], self.known.level, self.known.effective_n) / self.inflation
        low, high = wilson(np.array([share]), effective, self.known.t)
        ends = 100 * float(low[0]), 100 * float(high[0])
        return Percentile(100 * share, *ends, self.n, self.employers, None)


def peers(
    amounts: Floats,
    employers: Ints | None,
    *,
    inflation: float = 1.0,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> Peers:
    """Postings to hold single amounts against.

    Args:
        amounts: (N,) of the postings, in one currency and period.
        employers: (N,) their employers; None if the source names none (then neither capped nor clustered).
        inflation: borrowed design effect, where it names none.
        min_n: fewer peers are suppressed.
        min_employers: and fewer employers, where they are known.
        cap: largest share of the peers' weight that one employer may have.
    """
    distinct = None if employers is None else len(np.unique(np.asarray(employers)))
    if len(amounts) < min_n:
        return Peers(
            None, inflation, len(amounts), distinct, f"suppressed (n = {len(amounts)}, needs {min_n})"
        )
    graded = grade([PaySample(amounts, employers)], min_n=min_n, min_employers=min_employers, cap=cap)
    return Peers(graded.roles[0], inflation, len(amounts), distinct, graded.reason[0])
