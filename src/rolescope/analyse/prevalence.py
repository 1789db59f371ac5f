"""How many of a role's postings ask for each skill: standardised, corrected, with intervals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.methods.misclassification import rogan_gladen, youden
from rolescope.analyse.methods.pooling import Pooled, pool
from rolescope.analyse.methods.ratio import Ratio, standardised_ratio
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats, Incidence, Ints, ReaderErrors, Sample
from rolescope.analyse.support import Support, find_support

_Z = 1.959963984540054


@dataclass(frozen=True, slots=True, eq=False)
class Prevalence:
    """Shares of units with each item, per role. NaN throughout a suppressed role.

    Attributes:
        value: (R, I) share after correction for the reader's errors.
        low: (R, I) lower end of the 95 % interval.
        high: (R, I) upper end.
        observed: (R, I) share as read: standardised, not corrected.
        observed_low: (R, I) lower end of the interval of the share as read (sampling only).
        observed_high: (R, I) upper end.
        correlation: (R, R, I) between roles' estimates, through employers they share; NaN where they are
            not compared.
        df: (R,) degrees of freedom of the intervals.
        n: (R,) units in the strata shared by all roles: the denominator.
        employers: (R,) distinct employers among them.
        effective_n: (R,) independent units they are worth, by the common design effect.
        support: (R,) share of the role's units that lie in shared strata.
        reason: per role why it is suppressed, or None.
        errors: the reader's errors that were corrected for.
    """

    value: Floats
    low: Floats
    high: Floats
    observed: Floats
    observed_low: Floats
    observed_high: Floats
    correlation: Floats
    df: Floats
    n: Ints
    employers: Ints
    effective_n: Floats
    support: Floats
    reason: tuple[str | None, ...]
    errors: ReaderErrors


def prevalence(
    sample: Sample,
    incidence: Incidence,
    errors: ReaderErrors | None = None,
    *,
    compared: bool = True,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> Prevalence:
    """Shares of every item in every role, over the mix of strata that the roles share.

    Args:
        sample: postings counted by role, stratum and employer.
        incidence: what was found in them.
        errors: the reader's errors per item; None for facts that were not read.
        compared: whether roles will be held against each other: what they have together takes a third of
            the time.
        min_n: a role with fewer units is suppressed.
        min_employers: and one with fewer employers.
        cap: largest share of a role's weight that one employer may have.

    Returns:
        Shares with 95 % intervals; see docs/statistics/prevalence.md.
    """
    errors = errors or ReaderErrors.none(incidence.n_items)
    support = find_support(sample, min_n=min_n, min_employers=min_employers, cap=cap)
    ratio = standardised_ratio(sample, support.design, incidence, together=compared)
    pooled = pool(sample, support.design, ratio)
    return _assemble(support, ratio, pooled, errors)


def _assemble(support: Support, ratio: Ratio, pooled: Pooled, errors: ReaderErrors) -> Prevalence:
    hidden = np.array([r is not None for r in support.reason])
    t = t_quantile(0.975, pooled.df)[:, None]
    with np.errstate(divide="ignore"):
        effective = np.where(hidden[:, None], np.nan, 1 / pooled.unit_variance)
        effective_n = np.where(hidden, np.nan, 1 / pooled.common)
    observed = np.where(hidden[:, None], np.nan, ratio.p)
    observed_low, observed_high = wilson(observed, effective, t)
    value, low, high = correct(observed, observed_low, observed_high, errors)
    return Prevalence(
        value=value,
        low=low,
        high=high,
        observed=observed,
        observed_low=observed_low,
        observed_high=observed_high,
        correlation=ratio.correlation,
        df=pooled.df,
        n=support.n,
        employers=support.employers,
        effective_n=np.minimum(effective_n, support.n),
        support=support.design.support,
        reason=support.reason,
        errors=errors,
    )


def correct(
    observed: Floats, observed_low: Floats, observed_high: Floats, errors: ReaderErrors
) -> tuple[Floats, Floats, Floats]:
    """Rogan-Gladen with an interval that recovers the parts' own distances (MOVER): sampling, s and f."""
    s, f = errors.sensitivity, errors.false_positive
    value = rogan_gladen(observed, s, f)
    j = youden(s, f)
    # Distances on the corrected scale. s moves it the other way and out of proportion: a low s inflates more.
    s_sd, f_sd = _Z * np.sqrt(errors.sensitivity_var), _Z * np.sqrt(errors.false_positive_var)
    by_s_down = value * s_sd / (j + s_sd)
    by_s_up = value * s_sd / np.maximum(j - s_sd, 0.5 * j)
    by_f = (1 - value) * f_sd / j
    inside = np.clip(observed, f, np.maximum(s, f))
    down = np.sqrt(((inside - np.minimum(observed_low, inside)) / j) ** 2 + by_s_down**2 + by_f**2)
    up = np.sqrt(((np.maximum(observed_high, inside) - inside) / j) ** 2 + by_s_up**2 + by_f**2)
    return value, np.clip(value - down, 0, 1), np.clip(value + up, 0, 1)
