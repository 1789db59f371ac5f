"""What roles ask for and do, as one long row of shares each, with draws that belong together.

Skills are shares of postings, activities shares of duties. Both come from the same employers, so both are
drawn with the same employers: what a blend of roles is worth depends on errors that skills and duties share.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rolescope.analyse.composition import DRAWS, STEPS
from rolescope.analyse.methods.capping import EMPLOYER_CAP
from rolescope.analyse.methods.confusion import (
    class_shares,
    dirichlet_rows,
    mixture_shares,
    smoothed_counts,
)
from rolescope.analyse.methods.misclassification import rogan_gladen
from rolescope.analyse.methods.numbering import distinct
from rolescope.analyse.methods.pooling import pool
from rolescope.analyse.methods.product import product
from rolescope.analyse.methods.ratio import group_influences, influences, standardised_ratio
from rolescope.analyse.methods.standardise import Design, standardise
from rolescope.analyse.methods.student import t_quantile
from rolescope.analyse.sample import Floats, Incidence, Ints, ReaderErrors, Sample
from rolescope.analyse.support import Support, find_support, too_thin

_Z = 1.959963984540054
GROUPED_FROM, GROUPS = 1 << 14, 1 << 10
"""More employers than this are drawn in so many random groups."""


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """One kind of count: postings with skills, or duties with activities.

    Attributes:
        sample: the cells, role by role; employers have the same numbers in both kinds of count.
        found: what was found in them.
    """

    sample: Sample
    found: Incidence


@dataclass(frozen=True, slots=True, eq=False)
class Profiles:
    """Shares of skills and activities by role. NaN throughout a suppressed role.

    Attributes:
        value: (R, I) shares, corrected for the reader's errors: skills, then activities.
        draws: (B, R, I) as they might as well have come out: other employers, other labelled cases.
        duty: (I,) whether the item is an activity.
        n: (R,) postings.
        employers: (R,) distinct employers.
        duties: (R,) duties.
        df: (R,) degrees of freedom that the draws' spread rests on.
        reason: per role why it is suppressed, or None.
    """

    value: Floats
    draws: Floats
    duty: NDArray[np.bool_]
    n: Ints
    employers: Ints
    duties: Ints
    df: Floats
    reason: tuple[str | None, ...]


def profiles(
    skills: Counted,
    activities: Counted,
    *,
    asked: int,
    errors: ReaderErrors,
    confusion: Floats,
    seed: int,
    min_n: int = 20,
    min_employers: int = 5,
) -> Profiles:
    """Profiles of all roles over the mix of strata that the roles asked about share.

    Args:
        skills: postings with skills.
        activities: duties with activities.
        asked: how many of the roles, from the first, set the mix. The others are brought to it as far as they
            have postings in its strata.
        errors: the reader's errors on skills.
        confusion: (C, C) labelled duties by true (row) and read (column) activity.
        seed: of the draws.
        min_n: a role with fewer postings, or duties, is suppressed.
        min_employers: and one with fewer employers.
    """
    minima = (min_n, min_employers)
    many = 1 + max(int(part.sample.employer.max(initial=0)) for part in (skills, activities))
    together = _Together.of(many, seed)
    asking, doing = (_drawn(part, asked, together, minima) for part in (skills, activities))
    sure, doubted = _corrected_skills(asking, errors, seed)
    shares = _corrected_activities(doing, confusion, seed)
    reason = tuple(a or b for a, b in zip(asking.reason, doing.reason, strict=True))
    blank = np.where([why is not None for why in reason], np.nan, 1.0)[:, None]
    return Profiles(
        value=np.concatenate((sure, shares.mean(axis=0)), axis=1) * blank,
        draws=np.concatenate((doubted, shares), axis=2),
        duty=np.arange(sure.shape[1] + shares.shape[2]) >= sure.shape[1],
        n=asking.n,
        employers=asking.employers,
        duties=doing.n,
        df=np.minimum(asking.df, doing.df),
        reason=reason,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Together:
    """Which employers are drawn together, and how.

    Very many employers are drawn in random groups (Wolter 2007, chapter 2): all of a group come out higher or
    lower together. How wide the draws spread is set apart from that; how two shares go together is then known
    to within 1 / √groups, a third of what as many draws leave open.

    Attributes:
        group: (E,) group of each employer; None if each is drawn by itself.
        multipliers: (B/2, groups) normal multipliers of their influence.
    """

    group: Ints | None
    multipliers: Floats

    @classmethod
    def of(cls, employers: int, seed: int) -> _Together:
        """Each by itself, or in random groups where they are too many."""
        if employers <= GROUPED_FROM:
            multipliers = np.random.default_rng(seed).standard_normal((DRAWS // 2, employers))
            return cls(None, multipliers)
        rng = np.random.default_rng((seed, GROUPS))
        return cls(rng.integers(0, GROUPS, employers), rng.standard_normal((DRAWS // 2, GROUPS)))

    def noise(self, sample: Sample, design: Design, found: Incidence) -> Floats:
        """(B/2, I) what the draws add to the shares of a sample of one role."""
        if self.group is None:
            influence = influences(sample, design, found)[0]
            return product(self.multipliers[:, influence.employer], influence.value)
        return product(self.multipliers, group_influences(sample, design, found, self.group, GROUPS))


@dataclass(frozen=True, slots=True, eq=False)
class _Drawn:
    """Shares as read, (R, I) and drawn (B, R, I), and what they rest on."""

    observed: Floats
    draws: Floats
    n: Ints
    employers: Ints
    df: Floats
    reason: tuple[str | None, ...]


def _drawn(counted: Counted, asked: int, together: _Together, minima: tuple[int, int]) -> _Drawn:
    parts = _by_role(counted)
    first = _first(counted.sample, asked)
    support = find_support(first, min_n=minima[0], min_employers=minima[1], cap=EMPLOYER_CAP)
    made = []
    for r, own in enumerate(parts):
        live = r < asked and support.reason[r] is None
        design = _own(support, first.role == r) if live else _towards(own.sample, support.design.weight)
        made.append(_one(own, design, together, minima))
    reason = [*support.reason, *(why for *_, why in made[asked:])]
    return _Drawn(
        observed=np.array([one[0] for one in made]),
        draws=np.stack([one[1] for one in made], axis=1),
        n=np.array([one[2] for one in made]),
        employers=np.array([one[3] for one in made]),
        df=np.array([one[4] for one in made]),
        reason=tuple(reason),
    )


def _by_role(counted: Counted) -> list[Counted]:
    """Each role's rows by themselves."""
    sample, found = counted.sample, counted.found
    owner = sample.role[found.row]
    if (owner[1:] < owner[:-1]).any():
        order = np.argsort(owner, kind="stable")
        owner = owner[order]
        found = Incidence(found.row[order], found.item[order], found.count[order], found.n_items)
    rows, entries = (np.searchsorted(of, np.arange(sample.n_roles + 1)) for of in (sample.role, owner))
    made = []
    for r in range(sample.n_roles):
        part, own = slice(rows[r], rows[r + 1]), slice(entries[r], entries[r + 1])
        incidence = Incidence(found.row[own] - rows[r], found.item[own], found.count[own], found.n_items)
        made.append(
            Counted(
                replace(_rows(sample, part), role=np.zeros(rows[r + 1] - rows[r], np.int64), n_roles=1),
                incidence,
            )
        )
    return made


def _first(sample: Sample, asked: int) -> Sample:
    """The rows of the roles asked about."""
    return replace(_rows(sample, slice(0, int(np.searchsorted(sample.role, asked)))), n_roles=asked)


def _rows(sample: Sample, part: slice) -> Sample:
    return replace(
        sample,
        role=sample.role[part],
        stratum=sample.stratum[part],
        employer=sample.employer[part],
        size=sample.size[part],
        postings=None if sample.postings is None else sample.postings[part],
    )


def _own(support: Support, rows: NDArray[np.bool_]) -> Design:
    """The weights of one role that was asked about."""
    design, mix = support.design, support.design.weight
    return Design(design.factor[rows], mix, design.support[:1], design.cell_share[rows])


def _one(
    counted: Counted, design: Design, together: _Together, minima: tuple[int, int]
) -> tuple[Floats, Floats, int, int, float, str | None]:
    """One role over the mix: (I,) shares as read, (B, I) draws, units, employers, df, why suppressed."""
    sample = counted.sample
    design = replace(design, weight=design.weight[: sample.n_strata])
    inside = design.factor > 0
    n = round(float(sample.size[inside].sum()))
    employers = len(distinct(sample.employer[inside]))
    postings = sample.size if sample.postings is None else sample.postings
    why = too_thin(round(float(postings[inside].sum())), employers, *minima)
    if why is not None:
        none = np.zeros(counted.found.n_items)
        return none, np.zeros((DRAWS, len(none))), n, employers, 1.0, why
    ratio = standardised_ratio(sample, design, counted.found)
    pooled = pool(sample, design, ratio)
    observed = ratio.p[0]
    worth = 1 / pooled.unit_variance[0]
    softened = (observed * worth + 0.5) / (worth + 1)  # a share of nought is not known without doubt
    target = np.sqrt(softened * (1 - softened) / worth) * float(t_quantile(0.975, pooled.df[0])) / _Z
    half = together.noise(sample, design, counted.found)
    noise = np.concatenate((half, -half))  # in opposite pairs, so that the draws' mean is not off by chance
    spread = noise.std(axis=0)
    scaled = noise * np.divide(target, spread, out=np.zeros_like(spread), where=spread > 0)
    return observed, observed + scaled, n, employers, float(pooled.df[0]), None


def _towards(sample: Sample, mix: Floats) -> Design:
    """Weights that bring one role to a mix of strata, as far as it has postings in them."""
    own = standardise(sample, np.ones(1, dtype=np.bool_))
    here = np.zeros(max(len(mix), sample.n_strata))
    here[np.unique(sample.stratum)] = 1.0
    weight = np.pad(mix, (0, len(here) - len(mix))) * here
    weight = weight / max(float(weight.sum()), 1e-300)
    factor = own.cell_share * weight[sample.stratum] / np.maximum(sample.size, 1)
    return Design(factor, weight, own.support, own.cell_share)


def _corrected_skills(read: _Drawn, errors: ReaderErrors, seed: int) -> tuple[Floats, Floats]:
    """Rogan-Gladen, with sensitivity and false positives drawn alike for all roles."""
    rng = np.random.default_rng((seed, 3))
    s, f = (
        np.clip(_beta(rng, mean, variance), 0, 1)[:, None]
        for mean, variance in (
            (errors.sensitivity, errors.sensitivity_var),
            (errors.false_positive, errors.false_positive_var),
        )
    )
    sure = rogan_gladen(read.observed, errors.sensitivity, errors.false_positive)
    return sure, rogan_gladen(read.draws, s, f)


def _beta(rng: np.random.Generator, mean: Floats, variance: Floats) -> Floats:
    """(B, I) draws from betas of these means and variances; what has no variance stays as it is."""
    doubted = (variance > 0) & (mean > 0) & (mean < 1)
    m = np.where(doubted, mean, 0.5)
    strength = np.maximum(m * (1 - m) / np.where(doubted, variance, 0.01) - 1, 1e-3)
    drawn = rng.beta(m * strength, (1 - m) * strength, (DRAWS, len(mean)))
    return np.where(doubted, drawn, mean)


def _corrected_activities(read: _Drawn, confusion: Floats, seed: int) -> Floats:
    """(B, R, C) shares of true activities, the confusions drawn alike for all roles."""
    drawn = np.maximum(read.draws, 0)
    drawn = drawn / np.maximum(drawn.sum(axis=2, keepdims=True), 1e-12)
    rows = dirichlet_rows(smoothed_counts(confusion), seed, len(drawn))
    return mixture_shares(drawn, rows, class_shares(confusion), STEPS)
