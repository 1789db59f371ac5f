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

from rolescope.analyse.methods.numbering import numbered, shared
from rolescope.analyse.methods.product import product
from rolescope.analyse.methods.standardise import Design
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.sample import Floats, Incidence, Ints, Sample

LONELY = 0.9
"""From this share of its cell a row is alone: its residual says nothing."""
_CACHED = 1 << 17  # employers × items worked on at once: they then fit the processor's cache
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
class _Clusters:
    """One role's employers.

    Attributes:
        employer: (G,) ids, ascending.
        slot: (N,) place of each row's employer among them; -1 for rows of other roles.
        adjusted: (N,) weight of one unit of the row, with the leverage correction.
        expected: (G, S) weight of each employer in each stratum, corrected alike.
    """

    employer: Ints
    slot: Ints
    adjusted: Floats
    expected: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Linearised:
    """Proportions that are ready to be taken apart by employer, some items at a time.

    Attributes:
        p: (R, I) standardised proportions.
        cell_p: (R, S, I) proportions of each cell.
        clusters: each role's employers.
        by_item: what was found, sorted by item.
    """

    p: Floats
    cell_p: Floats
    clusters: tuple[_Clusters, ...]
    by_item: Incidence

    def starts(self) -> range:
        """First items of the blocks, which are as wide as the range's step."""
        most = max((len(one.employer) for one in self.clusters), default=0)
        return range(0, max(self.by_item.n_items, 1), max(_CACHED // max(most, 1), _FEWEST))

    def block(self, start: int, width: int) -> list[Influence]:
        """Per role, what each employer contributes to the items from `start` on."""
        return [
            _influence(c, self.cell_p[r], self.by_item, start, width) for r, c in enumerate(self.clusters)
        ]


@lru_cache(maxsize=2)  # variances and influences are asked for one after the other
def linearised(sample: Sample, design: Design, incidence: Incidence) -> Linearised:
    """Proportions of all items, with what their influences are made of."""
    p, cell_p = _proportions(sample, design, incidence)
    clusters = tuple(_clusters(sample, design, r) for r in range(sample.n_roles))
    return Linearised(p, cell_p, clusters, _sorted_by_item(incidence))


def standardised_ratio(sample: Sample, design: Design, incidence: Incidence) -> Ratio:
    """All items of all roles at once."""
    found = linearised(sample, design, incidence)
    starts = found.starts()
    blocks = [_moments(found.block(start, starts.step)) for start in starts]
    variance, fourth, together = (np.concatenate(parts, axis=-1) for parts in zip(*blocks, strict=True))
    spread = np.divide(2 * variance**2, fourth, out=np.zeros_like(fourth), where=fourth > 0)
    scale = np.sqrt(variance[:, None] * variance[None, :])
    correlation = np.divide(together, scale, out=np.zeros_like(scale), where=scale > 0)
    return Ratio(found.p, variance, np.clip(correlation, -1, 1), spread)


def influences(sample: Sample, design: Design, incidence: Incidence) -> list[Influence]:
    """Per role, what each employer contributes to every item (for tables of few items)."""
    return linearised(sample, design, incidence).block(0, incidence.n_items)


def _sorted_by_item(incidence: Incidence) -> Incidence:
    small = incidence.n_items <= np.iinfo(np.uint16).max
    key = incidence.item.astype(np.uint16) if small else incidence.item  # two bytes are sorted by radix
    order = np.argsort(key, kind="stable")
    return Incidence(incidence.row[order], incidence.item[order], incidence.count[order], incidence.n_items)


def _proportions(sample: Sample, design: Design, incidence: Incidence) -> tuple[Floats, Floats]:
    """(R, I) standardised proportions and (R, S, I) proportions of each cell."""
    n_items, n_cells = incidence.n_items, sample.n_roles * sample.n_strata
    cell = (sample.role * sample.n_strata + sample.stratum)[incidence.row]
    per_unit = np.divide(design.cell_share, sample.size)[incidence.row]
    flat = totals(cell * n_items + incidence.item, per_unit * incidence.count, n_cells * n_items)
    cell_p = flat.reshape(sample.n_roles, sample.n_strata, n_items)
    p = np.einsum("s,rsi->ri", design.weight, cell_p)
    return np.clip(p, 0, 1), cell_p


@lru_cache(maxsize=32)  # one sample is asked for many tables of one answer
def _clusters(sample: Sample, design: Design, r: int) -> _Clusters:
    weighed = (sample.role == r) & (design.factor > 0)
    employer, at = numbered(sample.employer[weighed])
    slot = np.full(len(sample.role), -1)
    slot[weighed] = at
    alone = design.cell_share >= LONELY
    leverage = np.where(alone, 0.0, design.cell_share)
    adjusted = design.factor / np.sqrt(1 - leverage)
    expected = totals(
        at * sample.n_strata + sample.stratum[weighed],
        (adjusted * sample.size)[weighed],
        len(employer) * sample.n_strata,
    )
    return _Clusters(employer, slot, adjusted, expected.reshape(len(employer), sample.n_strata))


def _influence(clusters: _Clusters, cell_p: Floats, by_item: Incidence, start: int, width: int) -> Influence:
    """Influence on the items from `start` on."""
    width = min(width, by_item.n_items - start)
    first, last = np.searchsorted(by_item.item, (start, start + width))
    row = by_item.row[first:last]
    slot = clusters.slot[row]
    ours = slot >= 0
    flat = totals(
        slot[ours] * width + by_item.item[first:last][ours] - start,
        (clusters.adjusted[row] * by_item.count[first:last])[ours],
        len(clusters.employer) * width,
    )
    value = flat.reshape(len(clusters.employer), width)
    value -= product(clusters.expected, cell_p[:, start : start + width])
    return Influence(clusters.employer, value)


def _moments(block: list[Influence]) -> tuple[Floats, Floats, Floats]:
    """Σ u², Σ u⁴ (R, I) and Σ u_a u_b (R, R, I) over employers."""
    squares = [np.square(b.value) for b in block]
    variance = np.array([s.sum(axis=0) for s in squares])
    fourth = np.array([np.einsum("gi,gi->i", s, s) for s in squares])
    together = np.zeros((len(block), len(block), variance.shape[1]))
    for a, one in enumerate(block):
        together[a, a] = variance[a]
        for b, two in enumerate(block[:a]):
            at_a, at_b = shared(one.employer, two.employer)
            together[a, b] = together[b, a] = np.einsum("gi,gi->i", one.value[at_a], two.value[at_b])
    return variance, fourth, together
