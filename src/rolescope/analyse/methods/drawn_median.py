"""Weighted medians of a sample whose clusters are weighed anew many times: a bootstrap's draws, all together.

From draw to draw the median moves among a few records in the middle: of those below only the weight matters.
"""

from __future__ import annotations

import numpy as np

from rolescope.analyse.methods.product import product
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Ints

_WINDOW = 4.0
"""Half the first window, in square roots of the records: eight standard errors where they are independent."""
_WIDER = 4.0  # a window that the median of any draw leaves is widened by this


def random_groups(n: int, groups: int, seed: int) -> Ints:
    """(n,) clusters put together at random, as many into each group: the variance of their sum stays right.

    Args:
        n: clusters.
        groups: groups.
        seed: of the order.
    """
    return np.random.default_rng(seed).permutation(n) % groups


def drawn_medians(
    value: Floats, weight: Floats, group: Ints, *, stratum: Ints, share: Floats, drawn: Floats
) -> Floats:
    """(D,) weighted medians, every stratum held to its share in each draw.

    Args:
        value: (N,) values, rising.
        weight: (N,) weights, all above 0.
        group: (N,) group of each record, from 0.
        stratum: (N,) strata, from 0.
        share: (S,) share of each stratum; nought where no record is.
        drawn: (D, G) factors of the groups in each draw, above 0.
    """
    n, table = len(value), (drawn.shape[1], len(share))
    cell = group * len(share) + stratum

    def drawn_weight(rows: slice) -> Floats:
        return product(drawn, totals(cell[rows], weight[rows], table[0] * table[1]).reshape(table))

    whole = drawn_weight(slice(n))
    factor = np.divide(share, whole, out=np.zeros_like(whole), where=whole > 0)
    half = np.einsum("ds,ds->d", factor, whole) / 2
    middle, reach = int(np.searchsorted(np.cumsum(weight), 0.5 * weight.sum())), _WINDOW * n**0.5
    while True:
        first, last = max(int(middle - reach), 0), min(int(middle + reach) + 1, n)
        inside = slice(first, last)
        below = np.einsum("ds,ds->d", factor, drawn_weight(slice(first)))
        left = half - below
        added = weight[inside] * drawn[:, group[inside]] * factor[:, stratum[inside]]
        place = (np.cumsum(added, axis=1) < left[:, None]).sum(axis=1)
        beyond = (first > 0) & (left <= 0) | (last < n) & (place == last - first)
        if not beyond.any():
            return np.asarray(value[np.minimum(first + place, n - 1)], dtype=float)
        reach *= _WIDER
