"""Growth of a rate: counts in time as a log-linear trend with over-dispersion."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.dispersion import INDEPENDENT, Noise
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats

_SURE = 0.975
_STEPS, _STRAIGHT = 50, 1e-10
_LEAST = 1e-12
_CLIP = 30.0
"""Largest logarithm of a rate that a step of the fit may reach, so that none overflows."""


@dataclass(frozen=True, slots=True, eq=False)
class Growth:
    """Change of a rate in time.

    Attributes:
        rate: by which factor it changes per unit of time, less 1: 0.2 is 20 % more.
        low: lower end of the 95 % interval.
        high: upper end.
        dispersion: by how much the variance exceeds that of independent counts, as used.
        fitted: (T,) counts that the trend expects.
    """

    rate: float
    low: float
    high: float
    dispersion: float
    fitted: Floats


def growth(
    time: Floats, count: Floats, total: Floats, noise: Noise = INDEPENDENT, *, unit: float = 1.0
) -> Growth:
    """Quasi-likelihood fit of log(count / total) on time (Wedderburn 1974; McCullagh and Nelder 1989, 6.2).

    The slope's variance is that of a fit by independent counts under the covariance that they do have (Zeger
    1988). Where the periods scatter around the trend by more than clusters within them say (Pearson's
    statistic over its degrees of freedom), by so much: shocks that hit whole periods count too. Student's t
    with T - 2 degrees.

    Args:
        time: (T,) of the periods, ascending, in periods; T at least 3.
        count: (T,) cases of the kind.
        total: (T,) all cases, above 0.
        noise: of the counts, from clusters.
        unit: periods that the rate is stated per, for example 12 months.
    """
    design = np.column_stack([np.ones(len(time)), time - time.mean()])
    fitted = fit(design, count, total)
    freedom = len(time) - 2
    held = noise.at_least(pearson(count, fitted) / freedom)
    bread = np.linalg.pinv(np.einsum("ti,t,tj->ij", design, fitted, design))
    meat = design.T @ held.covariance(time, fitted) @ design
    error = np.sqrt(max((bread @ meat @ bread)[1, 1], 0.0))
    slope = _slope(design, fitted, total)
    half = float(t_quantile(_SURE, np.array(float(freedom)))) * error
    ends = (np.clip((slope + by) * unit, -_CLIP, _CLIP) for by in (-half, 0.0, half))
    low, rate, high = (float(np.expm1(end)) for end in ends)
    return Growth(rate, low, high, held.dispersion, fitted)


def fit(design: Floats, count: Floats, total: Floats) -> Floats:
    """(T,) expected counts of a log-linear rate, by iteratively reweighted least squares."""
    beta = np.zeros(design.shape[1])
    beta[0] = np.log(max(count.sum(), 0.5) / total.sum())
    for _ in range(_STEPS):
        expected = _expected(design, beta, total)
        score = design.T @ (count - expected)
        information = np.einsum("ti,t,tj->ij", design, expected, design)
        step = np.linalg.pinv(information) @ score
        beta += np.clip(step, -2, 2)
        if np.abs(step).max() < _STRAIGHT:
            break
    return _expected(design, beta, total)


def pearson(count: Floats, fitted: Floats) -> float:
    """Pearson's statistic of counts against what was expected."""
    return float((np.square(count - fitted) / np.maximum(fitted, _LEAST)).sum())


def _expected(design: Floats, beta: Floats, total: Floats) -> Floats:
    return np.asarray(total * np.exp(np.clip(design @ beta, -_CLIP, _CLIP)), dtype=float)


def _slope(design: Floats, fitted: Floats, total: Floats) -> float:
    """The trend's own slope, read off two of its points."""
    rise = np.log(np.maximum(fitted[[0, -1]], _LEAST) / total[[0, -1]])
    return float((rise[1] - rise[0]) / (design[-1, 1] - design[0, 1]))
