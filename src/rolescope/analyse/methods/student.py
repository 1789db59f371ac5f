"""Student's t without scipy: two-sided tail and quantile."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_TINY = 1e-300
_LARGE_DF = 1e6  # from here on t and normal agree to six digits


def t_two_sided(t: NDArray[np.float64], df: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """P(|T| >= |t|): the regularised incomplete beta I_x(df/2, 1/2) at x = df/(df + t²).

    Args:
        t: (K,) statistics; infinite gives 0, NaN gives NaN.
        df: degrees of freedom above 0, one or (K,).
    """
    if np.min(df, initial=np.inf) >= _LARGE_DF:
        return np.array([math.erfc(abs(x) / math.sqrt(2)) for x in np.ravel(t)]).reshape(np.shape(t))
    square = np.square(np.asarray(t, dtype=float))
    degrees: NDArray[np.float64] = np.minimum(
        np.broadcast_to(np.asarray(df, dtype=float), square.shape), _LARGE_DF
    )
    with np.errstate(invalid="ignore"):
        x, y = degrees / (degrees + square), np.where(np.isinf(square), 1.0, square / (degrees + square))
    return _incomplete_beta(degrees / 2, np.full_like(degrees, 0.5), x, y)


def t_quantile(probability: float, df: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """The t with P(T <= t) = `probability`, for each of `df` (any shape); Newton steps on `t_two_sided`."""
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
    for _ in range(
        100
    ):  # in log t against log tail: nearly straight in the tail, so it converges from anywhere
        t = math.exp(log_t)
        now = float(t_two_sided(np.array([t]), df)[0])
        density = 2 * math.exp(log_scale - (df + 1) / 2 * math.log1p(t * t / df))
        step = now * math.log(now / tail) / (density * t)
        log_t += max(-1.0, min(1.0, step))
        if abs(step) < 1e-13:  # noqa: PLR2004
            break
    return math.copysign(math.exp(log_t), probability - 0.5)


def _incomplete_beta(
    a: NDArray[np.float64], b: NDArray[np.float64], x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.float64]:
    """I_x(a, b) with y = 1 - x, by the continued fraction on whichever side converges fast."""
    swap = x > (a + 1) / (a + b + 2)
    a, b = np.where(swap, b, a), np.where(swap, a, b)
    x, y = np.where(swap, y, x), np.where(swap, x, y)
    log_beta = _log_gamma(a) + _log_gamma(b) - _log_gamma(a + b)
    with np.errstate(divide="ignore"):
        front = np.exp(a * np.log(x) + b * np.log(y) - log_beta) / a
    part = front * _continued_fraction(a, b, x)
    return np.asarray(np.where(swap, 1 - part, part), dtype=float)


def _log_gamma(x: NDArray[np.float64]) -> NDArray[np.float64]:
    distinct, at = np.unique(x, return_inverse=True)
    return np.array([math.lgamma(v) for v in distinct])[at].reshape(x.shape)


def _continued_fraction(
    a: NDArray[np.float64], b: NDArray[np.float64], x: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Lentz's evaluation (Press et al., Numerical Recipes, section 6.4)."""
    c = np.ones_like(x)
    d = 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    h = d
    for m in range(1, 300):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / _away_from_zero(1 + term * d)
            c = _away_from_zero(1 + term / c)
            delta = c * d
            h = h * delta
        if not np.any(np.abs(delta - 1) > 1e-14):  # noqa: PLR2004
            break
    return h


def _away_from_zero(value: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(np.abs(value) < _TINY, _TINY, value)
