"""The difference of two quantiles of values that jump in whole steps, such as years asked for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.sample import Floats

_Z = 1.959963984540054
_ROUNDING = 1e-12
REACH = 4.2306
"""The c of ½ P(χ² with 1 degree > c) + ¼ P(χ² with 2 degrees > c) = .05."""


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """A distribution over few values, and how well it is known.

    Attributes:
        value: (V,) the values, rising.
        at_most: (V,) share at or below each; the last is 1.
        effective_n: independent units that the shares are worth.
        t: 97.5 % quantile of Student's t.
    """

    value: Floats
    at_most: Floats
    effective_n: float
    t: float

    def beyond(self, p: float) -> Floats:
        """(V,) how many standard errors the shares are from making each value the quantile; 0 if they do.

        Counted in those of the normal distribution: Student's t is held against its own 97.5 % quantile.
        """
        error = self.t / _Z * np.sqrt(p * (1 - p) / self.effective_n)
        below = np.concatenate(([0.0], self.at_most[:-1]))
        off = np.maximum(np.maximum(p - self.at_most, below - p), 0)
        return np.asarray(off / error, dtype=float)


def quantile_difference(a: Steps, b: Steps, p_a: float, p_b: float) -> tuple[float, float]:
    """Ends of the interval of a's quantile less b's, which are not estimated together.

    That the two are x and y says that the share of a at or below x is p_a or more, of b below y p_b or less,
    and so on. The likelihood ratio of such one-sided bounds on independent shares is z_a² + z_b², each z 0
    where its bound holds; at a corner, where both just hold, it is ½ χ² of one degree and ¼ χ² of two (Kudo
    1963; Robertson, Wright and Dykstra 1988). Pairs that this does not reject at 5 % stay, and the interval
    reaches over their differences. That a's quantile is not above b's is a union of such pairs, rejected only
    with all of them (Berger 1982): falsely in 5 of 100 at most, in 2 where one bound alone is near.

    Args:
        a: one distribution.
        b: another.
        p_a: probability of a's quantile.
        p_b: of b's.

    Returns:
        lower and upper end, each a difference of two values.
    """
    far = np.square(a.beyond(p_a))[:, None] + np.square(b.beyond(p_b))
    kept = (a.value[:, None] - b.value)[far <= REACH + _ROUNDING]
    return float(kept.min()), float(kept.max())
