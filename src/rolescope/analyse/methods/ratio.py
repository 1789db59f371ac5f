"""Cluster-robust variance of standardised proportions: linearisation, with employers as clusters.

p_r = Σ factor · count over a role's rows. Its linearised influence of employer g is
u_rg = Σ_rows factor · (count − p_cell · size) / sqrt(1 − h), with h the row's share of its cell: the
correction of Bell and McCaffrey (2002), which for m equal clusters is the familiar m/(m − 1). Then
cov(p_r, p_q) = Σ_g u_rg u_qg, over every stratum and both roles, so employers who hire both roles count once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np

from rolescope.analyse.methods.alike import Alike, set_aside
from rolescope.analyse.methods.employers import hiring_for_both
from rolescope.analyse.methods.numbering import shared
from rolescope.analyse.methods.pairs import Pairs, Place, pairs_of
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
    "cumulative_ratio",
    "group_influences",
    "influences",
    "linearised",
    "standardised_ratio",
]

_NOISE = 1e-20
"""Variance below so many times the proportion is what rounding leaves of nought: an item that all units of
some cells have and none of the others does not vary within them, and its squares tell nothing."""


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
        correlation: (R, R, I) of the estimates of two roles; NaN where it was not asked for.
        spread_df: (R, I) how many squares the variance rests on, × 2 (its own degrees of freedom).
    """

    p: Floats
    variance: Floats
    correlation: Floats
    spread_df: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Linearised:
    """Proportions, and what each employer contributes to them.

    Employers that lack an item all contribute what was expected of their kind, with its sign turned.

    Attributes:
        p: (R, I) standardised proportions.
        cell_p: (R, S, I) proportions of each cell.
        pairs: which employers that are listed have which item.
        residual: (U,) what each entry of `pairs` contributes.
        expected: (P, I) what was expected of an employer of each kind.
        alike: employers that are counted instead.
        having: (R, S, I) how many of those have the item.
    """

    p: Floats
    cell_p: Floats
    pairs: Pairs
    residual: Floats
    expected: Floats
    alike: Alike
    having: Floats

    def summed(self, entries: Floats, lacking: Floats) -> Floats:
        """(R, I) sums over the employers that are listed.

        Args:
            entries: (U,) what is summed of those that have the item.
            lacking: (P, I) of one, of each kind, that lacks it.
        """
        n_roles, n_items = self.p.shape
        found = totals(self.pairs.role_item, entries, n_roles * n_items).reshape(n_roles, n_items)
        role = (np.arange(n_roles)[:, None] == self.pairs.employers.kind_role).astype(float)
        return found + product(role, self.pairs.lacking * lacking)

    def table(self, places: Ints) -> Floats:
        """(M, I) what some of the employers that are listed contribute to every item.

        Args:
            places: (M,) which, without one twice.
        """
        employers, pairs = self.pairs.employers, self.pairs
        row = np.full(len(employers.id), -1)
        row[places] = np.arange(len(places))
        at = row[pairs.employer]
        inside = np.flatnonzero(at >= 0)
        found = -self.expected[employers.kind[places]]
        found[at[inside], pairs.item[inside]] = self.residual[inside]
        return found

    def influences(self) -> list[Influence]:
        """Per role, what each employer that is listed contributes to every item (for tables of few items)."""
        employers = self.pairs.employers
        of_roles = [employers.of(r) for r in range(len(self.p))]
        return [Influence(employers.id[own], self.table(own)) for own in of_roles]


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
    expected = np.empty((len(pairs.employers.n), incidence.n_items))
    for r in range(sample.n_roles):
        own = pairs.employers.kind_role == r
        expected[own] = product(pairs.employers.expected[own], cell_p[r])
    found = totals(pairs.entry, pairs.adjusted * count, len(pairs.item))
    residual = found - expected.ravel()[pairs.kind_item]
    return Linearised(p, cell_p, pairs, residual, expected, alike, having)


def standardised_ratio(
    sample: Sample, design: Design, incidence: Incidence, *, together: bool = True
) -> Ratio:
    """All items of all roles at once.

    Args:
        sample: the cells.
        design: their weights.
        incidence: what was found in them.
        together: whether roles will be held against each other; if not, their correlations are NaN.
    """
    found = linearised(sample, design, incidence)
    squares, expected = np.square(found.residual), np.square(found.expected)
    variance = found.summed(squares, expected)
    fourth = found.summed(np.square(squares), np.square(expected))
    moments = _with_alike(variance, fourth, found.alike, found.having, found.cell_p)
    return _ratio(found.p, *moments, _together(found) if together else None)


def cumulative_ratio(sample: Sample, design: Design, incidence: Incidence, *, together: bool = True) -> Ratio:
    """All roles at once, for the items "this one or one before it" of items that exclude each other.

    What an employer contributes to such an item is the sum of what it contributes to each.

    Args:
        sample: the cells.
        design: their weights.
        incidence: what was found in them; no unit has more than one item.
        together: whether roles will be held against each other; if not, their correlations are NaN.
    """
    found = linearised(sample, design, incidence)
    tables = [np.cumsum(one.value, axis=1) for one in found.influences()]
    squares = [np.square(one) for one in tables]
    variance = np.array([one.sum(axis=0) for one in squares])
    fourth = np.array([np.einsum("gi,gi->i", one, one) for one in squares])
    having, cell_p = np.cumsum(found.having, axis=2), np.cumsum(found.cell_p, axis=2)
    moments = _with_alike(variance, fourth, found.alike, having, cell_p)
    p = np.clip(np.cumsum(found.p, axis=1), 0, 1)
    return _ratio(p, *moments, _together(found, cumulative=True) if together else None)


def _with_alike(
    variance: Floats, fourth: Floats, alike: Alike, having: Floats, cell_p: Floats
) -> tuple[Floats, Floats]:
    """(R, I) Σ u² and Σ u⁴ over the employers that are listed and those that are counted."""
    if not alike.row.any():
        return variance, fourth
    squares, fourths = alike.moments(having, cell_p)
    return variance + squares, fourth + fourths


def _ratio(p: Floats, variance: Floats, fourth: Floats, together: Floats | None) -> Ratio:
    varies = variance > _NOISE * p
    spread = np.divide(2 * variance**2, fourth, out=np.zeros_like(fourth), where=varies)
    scale = np.sqrt(variance[:, None] * variance[None, :])
    correlation = np.full_like(scale, np.nan)
    if together is not None:
        both = varies[:, None] & varies
        correlation = np.divide(together, scale, out=np.zeros_like(scale), where=both)
    own = np.arange(len(variance))
    correlation[own, own] = varies
    return Ratio(p, variance, np.clip(correlation, -1, 1), spread)


def _together(found: Linearised, *, cumulative: bool = False) -> Floats:
    """(R, R, I) Σ u_a u_b over employers that hire for two roles; nought on the diagonal."""
    n_roles, n_items = found.p.shape
    made = np.zeros((n_roles, n_roles, n_items))
    for a, b in combinations(range(n_roles), 2):
        shared_by = hiring_for_both(found.pairs.employers, a, b)
        one, two = (found.table(at) for at in shared_by)
        if cumulative:
            one, two = np.cumsum(one, axis=1), np.cumsum(two, axis=1)
        made[a, b] = made[b, a] = np.einsum("gi,gi->i", one, two)
    return made


def influences(sample: Sample, design: Design, incidence: Incidence) -> list[Influence]:
    """Per role, what each employer contributes to every item (for tables of few items)."""
    return linearised(sample, design, incidence, listed=True).influences()


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
    influence = found.influences()
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
