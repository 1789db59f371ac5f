"""Shares of openings that have something, now and before, with employers as clusters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.methods.intervals import mover_difference, wilson
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.watch_verdict import TAIL
from rolescope.model.watch import Interval

Floats = NDArray[np.float64]

FEWEST = 20
"""Openings that a share needs."""
FEW_EMPLOYERS = 5
"""Of fewer employers, as on a board of one, openings are counted one by one: what is watched there is how
that board fills its fields, not how employers differ."""


@dataclass(frozen=True, slots=True, eq=False)
class Having:
    """Openings by employer.

    Attributes:
        having: (G,) how many have it.
        total: (G,) how many there are.
    """

    having: Floats
    total: Floats

    @property
    def n(self) -> int:
        """All openings."""
        return int(self.total.sum())


def share(found: Having) -> Interval | None:
    """A share with its 99 % interval; None of fewer than `FEWEST` openings.

    Wilson's interval with the n that the sample is worth: the linearised variance of a ratio over employers,
    Student's t with what unequal employers are worth (Kish 1965), less one. Where all openings agree there
    is no such variance, and their number stands.
    """
    kept = found.total > 0
    having, total = found.having[kept], found.total[kept]
    n = float(total.sum())
    if n < FEWEST:
        return None
    p = float(having.sum() / n)
    clustered = len(total) >= FEW_EMPLOYERS
    effective, df = _worth(having, total, p) if clustered else (n, n - 1)
    low, high = wilson(np.array(p), np.array(effective), float(t_quantile(TAIL, np.array(df))))
    return Interval(p, float(low), float(high), int(n), len(total) if clustered else None)


def change(now: Having, before: Having) -> Interval | None:
    """Share now less share before, −1 to 1, with its 99 % interval; None where either is of too few openings.

    The interval is that of Zou and Donner (2008) for samples that are independent. Those here share
    employers, which makes their shares move together: the interval is then too wide, never too narrow.
    """
    a, b = share(now), share(before)
    if a is None or b is None:
        return None
    ends = [(np.array(one.value), np.array(one.low), np.array(one.high)) for one in (a, b)]
    low, high = mover_difference(ends[0], ends[1], 0.0)
    few = [one.clusters for one in (a, b) if one.clusters is not None]
    return Interval(a.value - b.value, float(low), float(high), a.n, min(few) if few else None)


def _worth(having: Floats, total: Floats, p: float) -> tuple[float, float]:
    """How many openings the sample is worth, and the degrees of freedom of that."""
    n, groups = float(total.sum()), len(total)
    kish = n**2 / float(np.square(total).sum())
    variance = groups / (groups - 1) * float(np.square(having - p * total).sum()) / n**2
    effective = min(p * (1 - p) / variance, n) if variance > 0 else n
    return effective, max(kish - 1, 1.0)
