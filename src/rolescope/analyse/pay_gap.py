"""Two medians of pay apart: as they are, with the same mix, and what the mix accounts for."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from rolescope.analyse.distribution import grade
from rolescope.analyse.graded import Graded, Standardised
from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.drawn_median import drawn_medians, random_groups
from rolescope.analyse.methods.numbering import numbered
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.pay import PaySample, median_difference
from rolescope.analyse.sample import Floats, Ints

DRAWS = 120
_MOST_CLUSTERS = 12_000
"""Employers (records, where none is named) that are drawn one by one."""
_GROUPS = 150
Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Gap:
    """Median of a less median of b. Every triple is value, low, high (95 %); NaN where suppressed.

    Attributes:
        raw: over all records.
        standardised: over the strata that both have, in the same mix.
        mix: raw − standardised: other strata, another mix of them.
        reason: why the raw one is suppressed, or None.
        reason_standardised: why the other two are, or None.
    """

    raw: Triple
    standardised: Triple
    mix: Triple
    reason: str | None
    reason_standardised: str | None


_NOTHING = (float("nan"),) * 3


def median_gap(
    a: PaySample,
    b: PaySample,
    *,
    inflation: float = 1.0,
    seed: int | None,
    min_n: int = 20,
    min_employers: int = 5,
    cap: float = EMPLOYER_CAP,
) -> Gap:
    """Part the raw gap into what remains at the same mix, and the mix (Kitagawa 1955, for medians).

    The parts' intervals are Woodruff's, combined (see `analyse.pay`); that of the mix is from a Bayesian
    bootstrap over employers (Rubin 1981), both medians of one draw together, with Student's t; of more than
    12,000 employers random groups are drawn.

    Args:
        a: records of one role, with strata.
        b: records of the other, same population, currency and period; strata numbered alike.
        inflation: borrowed design effect, where employers are not named.
        seed: of the bootstrap; None where the mix is not asked about, which is then NaN.
        min_n: fewer records are suppressed.
        min_employers: and fewer employers, where they are known.
        cap: largest share of a sample's weight that one employer may have.
    """
    limits = {"min_n": min_n, "min_employers": min_employers, "cap": cap}
    plain = grade([replace(a, stratum=None), replace(b, stratum=None)], **limits)  # type: ignore[arg-type]
    alike = grade([a, b], **limits)  # type: ignore[arg-type]
    reason, reason_alike = (g.reason[0] or g.reason[1] for g in (plain, alike))
    if reason is not None:
        return Gap(_NOTHING, _NOTHING, _NOTHING, reason, reason)
    raw = _difference(plain, inflation)
    if reason_alike is not None:
        return Gap(raw, _NOTHING, _NOTHING, None, reason_alike)
    standardised = _difference(alike, inflation)
    if seed is None:
        return Gap(raw, standardised, _NOTHING, None, None)
    spread, df = _spread(plain, alike, seed)
    t = float(t_quantile(0.975, min(plain.joint_df(), alike.joint_df(), df)))
    half = t * float(np.sqrt(inflation)) * spread
    mix = raw[0] - standardised[0]
    return Gap(raw, standardised, (mix, mix - half, mix + half), None, None)


def _difference(graded: Graded, inflation: float) -> Triple:
    return median_difference(graded.of_role(0), graded.of_role(1), graded, inflation)


def _spread(plain: Graded, alike: Graded, seed: int) -> tuple[float, float]:
    """Standard deviation of raw − standardised over draws, and its degrees of freedom.

    Employers have one number in both designs. Very many are put together at random into groups, which are
    then what is drawn (Wolter 2007, chapter 2): the variance stays right, known as well as that of so many.
    """
    n = 1 + max(int(g.of_role(r).cluster.max()) for g in (plain, alike) for r in (0, 1))
    grouped = n > _MOST_CLUSTERS
    drawn = np.random.default_rng(seed).standard_exponential((DRAWS, _GROUPS if grouped else n))
    group = random_groups(n, _GROUPS, seed) if grouped else None
    raw, same = (
        _medians(g.of_role(0), drawn, group, g.stratum_weight)
        - _medians(g.of_role(1), drawn, group, g.stratum_weight)
        for g in (plain, alike)
    )
    return float((raw - same).std()), float(_GROUPS - 1) if grouped else np.inf


def _medians(role: Standardised, drawn: Floats, group: Ints | None, stratum_weight: Floats) -> Floats:
    """(D,) weighted medians of the draws, every stratum held to its share."""
    if group is not None or len(stratum_weight) == 1:
        whose = role.cluster if group is None else group[role.cluster]
        return drawn_medians(
            role.value, role.weight, whose, stratum=role.stratum, share=stratum_weight, drawn=drawn
        )
    return _one_by_one(role, drawn, stratum_weight)


def _one_by_one(role: Standardised, drawn: Floats, stratum_weight: Floats) -> Floats:
    """The same a draw at a time: a table of employers by strata would take as long to multiply."""
    strata, at = numbered(role.stratum)
    share = stratum_weight[strata]
    found = np.empty(len(drawn))
    for d, draw in enumerate(drawn):
        drawn_weight = role.weight * draw[role.cluster]
        drawn_weight *= (share / np.bincount(at, drawn_weight))[at]
        below = np.cumsum(drawn_weight)
        found[d] = role.value[np.searchsorted(below, 0.5 * below[-1])]
    return found
