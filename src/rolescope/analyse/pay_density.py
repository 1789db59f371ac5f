"""How the pay of several roles is distributed, on one grid, for drawing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rolescope.analyse.methods.capping import EMPLOYER_CAP, cap_factors
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.overlap import smoothing
from rolescope.analyse.pay import PaySample
from rolescope.analyse.sample import Floats

BINS = 48
_TAILS = [0.004, 0.996]
_MARGIN, _LEAST_MARGIN = 0.08, 0.05


def densities(samples: Sequence[PaySample], *, cap: float = EMPLOYER_CAP) -> tuple[Floats, list[Floats]]:
    """Densities over bins even in log pay, Gaussian smoothing (Silverman's rule, at least one bin).

    Args:
        samples: records of each role, each with one at least, in one currency and period.
        cap: largest share of a sample's weight that one employer may have, where employers are named.

    Returns:
        (M,) midpoints of the bins, and (M,) densities of each role, summing to 1.
    """
    orders = [np.argsort(one.value) for one in samples]
    logs = [np.log(one.value[order]) for one, order in zip(samples, orders, strict=True)]
    low, high = np.quantile(np.concatenate(logs), _TAILS)
    margin = max(_MARGIN * float(high - low), _LEAST_MARGIN)
    edges = np.linspace(low - margin, high + margin, BINS + 1)
    step = float(edges[1] - edges[0])
    curves = []
    for one, order, log in zip(samples, orders, logs, strict=True):
        at = np.clip(np.searchsorted(edges, log, side="right") - 1, 0, BINS - 1)
        quartiles = np.quantile(log, [0.25, 0.75])
        spread = min(float(log.std()), float(quartiles[1] - quartiles[0]) / 1.34 or np.inf)
        bandwidth = max(0.9 * spread * len(log) ** -0.2 / step, 1.0)
        counted = np.bincount(at, _weights(one, cap)[order], BINS)
        smooth = np.einsum("m,mk->k", counted, smoothing(BINS, bandwidth))
        curves.append(np.asarray(smooth / smooth.sum(), dtype=float))
    return np.exp(0.5 * (edges[1:] + edges[:-1])), curves


def _weights(sample: PaySample, cap: float) -> Floats:
    if sample.cluster is None:
        return np.ones(len(sample.value))
    _, at = numbered(sample.cluster)
    return np.asarray(cap_factors(np.bincount(at).astype(float), cap)[at], dtype=float)
