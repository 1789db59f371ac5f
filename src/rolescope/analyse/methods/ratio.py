"""Cluster-robust variance of standardised proportions: linearisation, with employers as clusters.

p_r = Σ factor · count over a role's rows. Its linearised influence of employer g is
u_rg = Σ_rows factor · (count − p_cell · size) / sqrt(1 − h), with h the row's share of its cell: the
correction of Bell and McCaffrey (2002), which for m equal clusters is the familiar m/(m − 1). Then
cov(p_r, p_q) = Σ_g u_rg u_qg, over every stratum and both roles, so employers who hire both roles count once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rolescope.analyse.methods.alike import Alike, set_aside
from rolescope.analyse.methods.numbering import shared
from rolescope.analyse.methods.pairs import Clusters, Pairs, Place, clusters_of, pairs_of, places
from rolescope.analyse.methods.product import product
from rolescope.analyse.methods.standardise import LONELY, Design, corrected
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Incidence, Ints, Sample

__all__ = [
    "LONELY",
    "Influence",
    "Linearised",
    "Ratio",
    "covariance",
    "group_influences",
    "influences",
    "linearised",
    "standardised_ratio",
]

_CACHED = 1 << 17  # employers × items worked on at once: they then fit the processor's cache
_NOISE = 1e-20
"""Variance below so many times the proportion is what rounding leaves of nought: an item that all units of
some cells have and none of the others does not vary within them, and its squares tell nothing."""
_FEW = 32
"""Items that are worked on at once all the same: their covariance is asked for next."""
_FEWEST = 8  # items worked on at once, however many the employers


@dataclass(frozen=True, slots=True, eq=False)
class Influence:
    """What each employer contributes to one role's estimates.

    Attributes:
        employer: (G,) employers with weight in the role, ascending.
        value: (G, I) their summed influence on each item.
    """

    employer: Ints
    value: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Ratio:
    """Standardised proportions with their sampling error.

    Attributes:
        p: (R, I) proportions.
        variance: (R, I) cluster-robust variances; nought where p is 0 or 1.
        correlation: (R, R, I) of the estimates of two roles.
        spread_df: (R, I) how many squares the variance rests on, × 2 (its own degrees of freedom).
    """

    p: Floats
    variance: Floats
    correlation: Floats
    spread_df: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Linearised:
    """Proportions that are ready to be taken apart by employer, some items at a time.

    Attributes:
        p: (R, I) standardised proportions.
        cell_p: (R, S, I) proportions of each cell.
        clusters: each role's employers, without those that are alike.
        pairs: which of their rows have which item.
        count: (K,) units of each pair.
        alike: employers that are alike.
        having: (R, S, I) how many of those have the item.
    """

    p: Floats
    cell_p: Floats
    clusters: tuple[Clusters, ...]
    pairs: Pairs
    count: Floats
    alike: Alike
    having: Floats

    def starts(self) -> range:
        """First items of the blocks, which are as wide as the range's step."""
        most = max((len(one.employer) for one in self.clusters), default=0)
        return range(0, max(self.pairs.n_items, 1), max(_CACHED // max(most, 1), _FEWEST))

    def block(self, start: int, width: int) -> list[Influence]:
        """Per role, what each employer that is listed contributes to the items from `start` on."""
        return [self._influence(r, start, width) for r in range(len(self.clusters))]

    def whole(self) -> list[Influence]:
        """Per role, what each employer that is listed contributes to every item (for tables of few items)."""
        return _whole(self)

    def weights(self, factor: Floats, start: int, width: int) -> list[Floats]:
        """Per role, (G, I) the weight that each employer listed gives to the items from `start` on."""
        weight = factor[self.pairs.row]  # few ask for it
        return [self._sums(r, start, width, weight) for r in range(len(self.clusters))]

    def _influence(self, r: int, start: int, width: int) -> Influence:
        value = self._sums(r, start, width, self.pairs.adjusted)
        value -= product(self.clusters[r].expected, self.cell_p[r, :, start : start + width])
        return Influence(self.clusters[r].employer, value)

    def _sums(self, r: int, start: int, width: int, weight: Floats) -> Floats:
        """(G, I) counts by employer and item, each unit of a row with its weight."""
        place = places(self.pairs, width)
        width = min(width, self.pairs.n_items - start)
        own = self.pairs.of(r, start, width)
        n = len(self.clusters[r].employer)
        return totals(place[own], weight[own] * self.count[own], n * width).reshape(n, width)


@lru_cache(maxsize=4)  # variances and covariances are asked for one after the other
def _whole(found: Linearised) -> list[Influence]:
    return found.block(0, found.pairs.n_items)


@lru_cache(maxsize=8)  # parts are asked for with their whole
def linearised(sample: Sample, design: Design, incidence: Incidence, *, listed: bool = False) -> Linearised:
    """Proportions of all items, with what their influences are made of.

    Args:
        sample: the cells.
        design: their weights.
        incidence: what was found in them.
        listed: list every employer, also those that are alike.
    """
    alike = set_aside(sample, design, len(sample.role) + 1) if listed else set_aside(sample, design)
    pairs = pairs_of(sample, design, Place(incidence.row, incidence.item, incidence.n_items), alike)
    shape = (sample.n_roles, sample.n_strata, incidence.n_items)
    count = incidence.count[pairs.at]
    cell_p = totals(pairs.cell_item, pairs.per_unit * count, int(np.prod(shape))).reshape(shape)
    having = np.zeros(shape)
    if len(pairs.aside):
        counted = totals(pairs.aside_cell_item, incidence.count[pairs.aside], int(np.prod(shape)))
        having = counted.reshape(shape)
        cell_p += (
            having
            * np.divide(
                alike.factor, design.weight, out=np.zeros_like(alike.factor), where=design.weight > 0
            )[:, :, None]
        )
    p = np.clip(np.einsum("s,rsi->ri", design.weight, cell_p), 0, 1)
    clusters = tuple(clusters_of(sample, design, alike, r) for r in range(sample.n_roles))
    return Linearised(p, cell_p, clusters, pairs, count, alike, having)


def standardised_ratio(sample: Sample, design: Design, incidence: Incidence) -> Ratio:
    """All items of all roles at once."""
    found = linearised(sample, design, incidence)
    starts = found.starts()
    few = incidence.n_items <= _FEW
    blocks = [_moments(found.whole())] if few else [_moments(found.block(at, starts.step)) for at in starts]
    variance, fourth, together = (np.concatenate(parts, axis=-1) for parts in zip(*blocks, strict=True))
    if found.alike.row.any():
        squares, fourths = found.alike.moments(found.having, found.cell_p)
        variance, fourth = variance + squares, fourth + fourths
    varies = variance > _NOISE * found.p
    spread = np.divide(2 * variance**2, fourth, out=np.zeros_like(fourth), where=varies)
    scale = np.sqrt(variance[:, None] * variance[None, :])
    correlation = np.divide(together, scale, out=np.zeros_like(scale), where=varies[:, None] & varies)
    own = np.arange(len(variance))
    correlation[own, own] = varies
    return Ratio(found.p, variance, np.clip(correlation, -1, 1), spread)


def influences(sample: Sample, design: Design, incidence: Incidence) -> list[Influence]:
    """Per role, what each employer contributes to every item (for tables of few items)."""
    return linearised(sample, design, incidence, listed=True).block(0, incidence.n_items)


def group_influences(sample: Sample, design: Design, incidence: Incidence, group: Ints, n: int) -> Floats:
    """(n, I) what each group of employers contributes to every item, in a sample of one role.

    Args:
        sample: the cells.
        design: their weights.
        incidence: what was found in them.
        group: (E,) group of each employer.
        n: groups there are.
    """
    cell_p = linearised(sample, design, incidence).cell_p[0]
    weight, own = corrected(design), group[sample.employer]
    place = own[incidence.row] * incidence.n_items + incidence.item
    found = totals(place, weight[incidence.row] * incidence.count, n * incidence.n_items)
    expected = totals(own * sample.n_strata + sample.stratum, weight * sample.size, n * sample.n_strata)
    return found.reshape(n, -1) - product(expected.reshape(n, -1), cell_p)


def covariance(sample: Sample, design: Design, incidence: Incidence) -> Floats:
    """(R·I, R·I) of all roles' proportions, of items of which a unit has one at most.

    Each employer's influences, multiplied and summed.
    """
    found = linearised(sample, design, incidence)
    influence = found.whole()
    n_roles, n_items = len(influence), incidence.n_items
    made = np.zeros((n_roles, n_items, n_roles, n_items))
    for a, one in enumerate(influence):
        for b, two in enumerate(influence[: a + 1]):
            at_a, at_b = shared(one.employer, two.employer)
            block = product(one.value[at_a].T, two.value[at_b])
            made[a, :, b], made[b, :, a] = block, block.T
    if found.alike.row.any():
        own = np.arange(n_roles)
        made[own, :, own] += found.alike.covariance(found.having, found.cell_p)
    return made.reshape(n_roles * n_items, -1)


def _moments(block: list[Influence]) -> tuple[Floats, Floats, Floats]:
    """Σ u², Σ u⁴ (R, I) and Σ u_a u_b (R, R, I) over employers."""
    squares = [np.square(b.value) for b in block]
    variance = np.array([s.sum(axis=0) for s in squares])
    fourth = np.array([np.einsum("gi,gi->i", s, s) for s in squares])
    together = np.zeros((len(block), len(block), variance.shape[1]))
    for a, one in enumerate(block):
        for b, two in enumerate(block[:a]):
            at_a, at_b = shared(one.employer, two.employer)
            together[a, b] = together[b, a] = np.einsum("gi,gi->i", one.value[at_a], two.value[at_b])
    return variance, fourth, together
