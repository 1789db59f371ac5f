"""How counts in time scatter around what is expected: more than independent ones, and not independently."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.sample import Floats

_TINY = 1e-9
_MOST = 0.98
"""Largest correlation of neighbours: beyond it a year of periods cannot tell."""
_HALVINGS = 40


@dataclass(frozen=True, slots=True)
class Noise:
    """What multiplies the variance of counts.

    A count with mean μ has variance μ (1 + excess); the excess of periods t apart is correlated by
    persistence^t, because who was there is there still.

    Attributes:
        excess: variance over that of independent counts, less 1.
        persistence: correlation of the excess of two neighbouring periods.
    """

    excess: float = 0.0
    persistence: float = 0.0

    @property
    def dispersion(self) -> float:
        """Variance over that of independent counts."""
        return 1 + self.excess

    def covariance(self, time: Floats, expected: Floats) -> Floats:
        """(T, T) of the counts; `time` in periods."""
        root = np.sqrt(expected)
        together = self.persistence ** np.abs(time[:, None] - time[None, :])
        return np.asarray(
            np.diag(expected) + self.excess * together * root[:, None] * root[None, :], dtype=float
        )

    def at_least(self, dispersion: float) -> Noise:
        """The same noise, raised to this scatter where it is larger; what is added has no persistence."""
        more = max(dispersion - self.dispersion, 0.0)
        excess = self.excess + more
        return Noise(excess, self.persistence * self.excess / excess if more else self.persistence)

    def draws(self, rng: np.random.Generator, time: Floats, expected: Floats, times: int) -> Floats:
        """(times, T) counts: Poisson given a log-normal factor that follows the periods (Zeger 1988)."""
        shape = (times, len(expected))
        if self.excess <= _TINY:
            return np.asarray(rng.poisson(np.broadcast_to(expected, shape)), dtype=float)
        variance = np.log1p(self.excess / np.maximum(expected, _TINY))
        together = self.persistence ** np.abs(time[:, None] - time[None, :])
        values, vectors = np.linalg.eigh(together)
        root = vectors * np.sqrt(np.maximum(values, 0))
        factor = rng.standard_normal(shape) @ root.T * np.sqrt(variance) - variance / 2
        drawn = rng.poisson(np.minimum(expected * np.exp(factor), 1e12))
        return np.asarray(drawn, dtype=float)


INDEPENDENT = Noise()
"""Counts that scatter as independent ones do."""


def noise_of(single: float, long: float, periods: float) -> Noise:
    """The noise whose design effect is `single` in one period and `long` over a run of periods.

    Summed over m periods the excess is multiplied by 1 + 2 Σ (1 − t/m) ρ^t, t = 1 … m − 1; ρ is what gives
    the ratio seen.

    Args:
        single: design effect of a single period's counts.
        long: of the counts of a run of periods taken together.
        periods: m, how many periods a run has on average.
    """
    long_excess = max(long, 1.0) - 1
    if periods < 2 or long_excess <= _TINY:  # noqa: PLR2004
        return Noise(max(single, long, 1.0) - 1)
    wanted = long_excess / max(single - 1, _TINY)
    low, high = 0.0, _MOST
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _lengthening(middle, periods) < wanted else (low, middle)
    persistence = (low + high) / 2
    return Noise(long_excess / _lengthening(persistence, periods), persistence)


def _lengthening(persistence: float, periods: float) -> float:
    apart = np.arange(1, max(round(periods), 1))
    return float(1 + 2 * ((1 - apart / periods) * persistence**apart).sum())
