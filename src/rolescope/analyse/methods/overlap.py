"""The area that two distributions share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.product import product
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Ints

_MOST_GROUPS = 150  # more clusters are put together at random: the variance stays right, the work small
_EQUAL_CURVES = 1 / (2**0.5 - 1)  # bias of the estimate over the further bias of a resample, curves equal


@dataclass(frozen=True, slots=True, eq=False)
class Histograms:
    """Weight by cluster and bin of two roles.

    Attributes:
        a: (G, M) weights of role a.
        b: (G, M) weights of role b, the same clusters.
    """

    a: Floats
    b: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Overlap:
    """Overlapping coefficient with its interval, and the two curves.

    Attributes:
        value: Σ min(a, b), 0 to 1, reflected at its bootstrap bias.
        low: lower end of the 95 % interval.
        high: upper end.
        curve_a: (M,) smoothed density of a; sums to 1.
        curve_b: (M,) of b.
    """

    value: float
    low: float
    high: float
    curve_a: Floats
    curve_b: Floats


def histograms(
    cluster: tuple[Ints, Ints], bins: tuple[Ints, Ints], weight: tuple[Floats, Floats], n_bins: int, seed: int
) -> Histograms:
    """Count two roles' weights by cluster and bin; many clusters are put together into random groups.

    Args:
        cluster: (N,) and (M,) cluster ids of the records, shared between the roles.
        bins: their bins.
        weight: their weights.
        n_bins: bins.
        seed: of the random groups.
    """
    ids, at = numbered(np.concatenate(cluster))
    n = len(ids)
    if n > _MOST_GROUPS:
        at = np.random.default_rng(seed).permutation(n)[at] % _MOST_GROUPS
        n = _MOST_GROUPS
    cut = len(cluster[0])
    tables = [
        totals(group * n_bins + b, w, n * n_bins).reshape(n, n_bins)
        for group, b, w in zip((at[:cut], at[cut:]), bins, weight, strict=True)
    ]
    return Histograms(*tables)


def smoothing(n_bins: int, bandwidth: float) -> Floats:
    """(M, M) Gaussian kernel between bins, each row summing to 1; `bandwidth` in bins."""
    steps = np.arange(n_bins)
    kernel = np.exp(-0.5 * ((steps[:, None] - steps) / bandwidth) ** 2)
    return np.asarray(kernel / kernel.sum(axis=1, keepdims=True), dtype=float)


def overlap(
    counted: Histograms,
    kernel: Floats,
    *,
    seed: int,
    t: float = 1.96,
    inflation: float = 1.0,
    draws: int = 200,
) -> Overlap:
    """Overlapping coefficient (Weitzman 1970) with a Bayesian bootstrap over clusters (Rubin 1981).

    Noise makes curves differ, so the estimate is too low and a resample's lower again. Where curves are apart
    it is lower by as much (the value is moved up by that, the bootstrap's usual reflection); where they
    coincide by only √2 − 1 of it, since noise adds as a root of squares. The lower end does without the move,
    the upper end allows for the latter.

    Args:
        counted: weight by cluster and bin.
        kernel: smoothing matrix.
        seed: of the bootstrap.
        t: quantile of Student's t.
        inflation: factor on the variance, for clustering that the sample cannot show.
        draws: bootstrap samples.
    """
    curve_a, curve_b = _curve(counted.a.sum(axis=0), kernel), _curve(counted.b.sum(axis=0), kernel)
    plain = float(np.minimum(curve_a, curve_b).sum())
    weights = np.random.default_rng(seed).standard_exponential((draws, len(counted.a)))
    weights = np.maximum(1 + np.sqrt(inflation) * (weights - 1), 0)
    a, b = (_curve(product(weights, table), kernel) for table in (counted.a, counted.b))
    drawn = np.minimum(a, b).sum(axis=1)
    bias, spread = max(plain - float(drawn.mean()), 0.0), t * float(drawn.std())
    value = min(plain + bias, 1.0)
    low, high = max(plain - spread, 0.0), min(plain + _EQUAL_CURVES * bias + spread, 1.0)
    return Overlap(value, low, high, curve_a, curve_b)


def _curve(weight: Floats, kernel: Floats) -> Floats:
    smooth = product(np.atleast_2d(weight), kernel).reshape(weight.shape)
    return np.asarray(smooth / smooth.sum(axis=-1, keepdims=True), dtype=float)
