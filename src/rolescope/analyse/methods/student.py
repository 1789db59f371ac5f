"""Student's t without scipy: two-sided tail and quantile.

In plain floats: an answer needs a few hundred values, and arrays of one number cost ten times as much.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_TINY = 1e-300
_LARGE_DF = 1e6  # from here on t and normal agree to six digits
_TERMS, _CLOSE = 300, 1e-14
_STEPS, _STRAIGHT = 100, 1e-13


def t_two_sided(t: NDArray[np.float64], df: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """P(|T| >= |t|): the regularised incomplete beta I_x(df/2, 1/2) at x = df/(df + t²).

    Args:
        t: (K,) statistics; infinite gives 0, NaN gives NaN.
        df: degrees of freedom above 0, one or (K,).
    """
    statistics = np.asarray(t, dtype=float)
    degrees = np.broadcast_to(np.asarray(df, dtype=float), statistics.shape)
    pairs = zip(statistics.ravel().tolist(), degrees.ravel().tolist(), strict=True)
    return np.array([_tail(one, d) for one, d in pairs], dtype=float).reshape(statistics.shape)


def t_quantile(probability: float, df: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """The t with P(T <= t) = `probability`, for each of `df` (any shape); Newton steps on the tail."""
    shape = np.shape(df)
    flat = [_quantile(probability, float(d)) for d in np.ravel(df)]
    return np.array(flat).reshape(shape)


@lru_cache(maxsize=4096)
def _quantile(probability: float, df: float) -> float:
    if probability == 0.5:  # noqa: PLR2004
        return 0.0
    tail = 2 * min(probability, 1 - probability)
    df = min(df, _LARGE_DF)
    log_scale = math.lgamma((df + 1) / 2) - math.lgamma(df / 2) - 0.5 * math.log(df * math.pi)
    log_t = math.log(2.0)
    for _ in range(_STEPS):
        # In log t against log tail: nearly straight in the tail, so it converges from anywhere.
        t = math.exp(log_t)
        now = _tail(t, df)
        density = 2 * math.exp(log_scale - (df + 1) / 2 * math.log1p(t * t / df))
        step = now * math.log(now / tail) / (density * t)
        log_t += max(-1.0, min(1.0, step))
        if abs(step) < _STRAIGHT:
            break
    return math.copysign(math.exp(log_t), probability - 0.5)


def _tail(t: float, df: float) -> float:
    if math.isnan(t) or math.isnan(df):
        return math.nan
    if df >= _LARGE_DF:
        return math.erfc(abs(t) / math.sqrt(2))
    if math.isinf(t):
        return 0.0
    square = t * t
    return _incomplete_beta(df / 2, 0.5, df / (df + square), square / (df + square))


def _incomplete_beta(a: float, b: float, x: float, y: float) -> float:
    """I_x(a, b) with y = 1 - x, by the continued fraction on whichever side converges fast."""
    if x > (a + 1) / (a + b + 2):
        return 1 - _lower(b, a, y, x)
    return _lower(a, b, x, y)


def _lower(a: float, b: float, x: float, y: float) -> float:
    if x <= 0:
        return 0.0
    log_beta = math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
    front = math.exp(a * math.log(x) + b * math.log(y) - log_beta) / a
    return front * _continued_fraction(a, b, x)


def _continued_fraction(a: float, b: float, x: float) -> float:
    """Lentz's evaluation (Press et al., Numerical Recipes, section 6.4)."""
    c = 1.0
    d = 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    h = d
    for m in range(1, _TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        delta = 1.0
        for term in (even, odd):
            d = 1 / _away_from_zero(1 + term * d)
            c = _away_from_zero(1 + term / c)
            delta = c * d
            h *= delta
        if abs(delta - 1) <= _CLOSE:
            break
    return h


def _away_from_zero(value: float) -> float:
    return _TINY if abs(value) < _TINY else value
