"""Years of experience asked for: how often they are stated, and how many."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.pooling import pool
from rolescope.analyse.methods.quantile import weighted_quantiles, woodruff
from rolescope.analyse.methods.quantile_difference import Steps
from rolescope.analyse.methods.ratio import cumulative_ratio
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.methods.totals import totals
from rolescope.analyse.prevalence import Prevalence, prevalence
from rolescope.analyse.sample import Floats, Incidence, Ints, ReaderErrors, Sample
from rolescope.analyse.support import find_support

QUARTILES = (0.25, 0.5, 0.75)


@dataclass(frozen=True, slots=True, eq=False)
class YearsAsked:
    """Years asked, per role. NaN where suppressed.

    Attributes:
        stated: share of postings that state years: a table of one item.
        probs: (Q,) probabilities.
        value: (R, Q) quantiles of years among postings that state them.
        low: (R, Q) lower ends of the 95 % intervals.
        high: (R, Q) upper ends.
        n: (R,) postings that state years, in shared strata.
        employers: (R,) distinct employers among them.
        effective_n: (R,) independent postings they are worth.
        reason: (R,) why the quantiles are suppressed, or None.
        steps: (R,) the distribution of the years, for differences; None where suppressed.
    """

    stated: Prevalence
    probs: tuple[float, ...]
    value: Floats
    low: Floats
    high: Floats
    n: Ints
    employers: Ints
    effective_n: Floats
    reason: tuple[str | None, ...]
    steps: tuple[Steps | None, ...]


def years_asked(
    sample: Sample,
    asked: Incidence,
    years: Floats,
    errors: ReaderErrors | None = None,
    *,
    probs: tuple[float, ...] = QUARTILES,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> YearsAsked:
    """Stated share, and quantiles of the years among postings that state them.

    Args:
        sample: all postings, those without years too.
        asked: how many postings of a row ask for each number of years (the items), at most one each.
        years: (I,) the number of years that each item stands for.
        errors: of reading that years are stated: one item; None for no error.
        probs: probabilities.
        min_n: fewer postings are suppressed.
        min_employers: and fewer employers.
        cap: largest share of a role's weight that one employer may have.
    """
    stating = totals(asked.row, asked.count, len(sample.size))
    row = np.flatnonzero(stating)
    stated = prevalence(
        sample,
        Incidence(row, np.zeros_like(row), stating[row], 1),
        errors,
        min_n=min_n,
        min_employers=min_employers,
        cap=cap,
    )
    new_row = np.cumsum(stating > 0) - 1
    part = Sample(sample.role[row], sample.stratum[row], sample.employer[row], stating[row], sample.n_roles)
    among = Incidence(new_row[asked.row], asked.item, asked.count, asked.n_items)
    return _quantiles(part, among, years, stated, probs, min_n=min_n, min_employers=min_employers, cap=cap)


def _quantiles(
    sample: Sample,
    asked: Incidence,
    years: Floats,
    stated: Prevalence,
    probs: tuple[float, ...],
    *,
    min_n: int,
    min_employers: int,
    cap: float,
) -> YearsAsked:
    support = find_support(sample, min_n=min_n, min_employers=min_employers, cap=cap)
    ratio = cumulative_ratio(sample, support.design, _rising(asked, years), together=False)
    pooled = pool(sample, support.design, ratio)
    weight = support.design.factor[asked.row] * asked.count
    at, shape = np.asarray(probs, dtype=float), (sample.n_roles, len(probs))
    value, low, high = np.full(shape, np.nan), np.full(shape, np.nan), np.full(shape, np.nan)
    effective_n = np.full(sample.n_roles, np.nan)
    steps: list[Steps | None] = [None] * sample.n_roles
    for r in range(sample.n_roles):
        if support.reason[r] is None:
            own = sample.role[asked.row] == r
            asks, weighed = years[asked.item[own]], weight[own]
            effective, t = float(1 / pooled.common[r]), float(t_quantile(0.975, pooled.df[r]))
            value[r] = weighted_quantiles(asks, weighed, at)
            low[r], high[r] = woodruff(asks, weighed, at, np.full(len(at), effective), t)
            steps[r] = _steps(asks, weighed, effective, t)
            effective_n[r] = min(1 / pooled.common[r], support.n[r])
    return YearsAsked(
        stated,
        probs,
        value,
        low,
        high,
        support.n,
        support.employers,
        effective_n,
        support.reason,
        tuple(steps),
    )


def _steps(asks: Floats, weight: Floats, effective_n: float, t: float) -> Steps:
    values, at = np.unique(asks, return_inverse=True)
    at_most = np.cumsum(np.bincount(at, weight))
    return Steps(values, at_most / at_most[-1], effective_n, t)


def _rising(asked: Incidence, years: Floats) -> Incidence:
    """The same with one item for each number of years, in rising order."""
    values, value = np.unique(years, return_inverse=True)
    return Incidence(asked.row, value[asked.item], asked.count, len(values))
