"""One title in one source through time: share, first sight, growth and changes; and two titles that cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from rolescope.analyse.methods.change_points import LEAST, Change, change_points
from rolescope.analyse.methods.crossing import LEVEL, Crossing, crossing
from rolescope.analyse.methods.detection import detection_limit
from rolescope.analyse.methods.dispersion import Noise, noise_of
from rolescope.analyse.methods.intervals import wilson
from rolescope.analyse.methods.log_linear import Growth, growth
from rolescope.analyse.sample import Floats, Ints
from rolescope.analyse.share import EmployerSums, TitleShares, title_shares_from_sums

YEAR = 12
FEWEST_PERIODS = 4
"""Periods that a trend needs."""
FEWEST_FOR_CHANGES = 2 * LEAST
FEWEST_NAMED = 20
"""Titles of the role that a trend, a change or a crossing needs."""
_FEWEST = 2
_Z = 1.959963984540054


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """One title's counts in one source.

    Attributes:
        time: (T,) number of the period, ascending; a year's or a month's, so that gaps show.
        count: (T,) titles that name the role.
        total: (T,) all titles, above 0.
        sums: over each period's employers; NaN where the source names none.
        borrowed: design effect taken where it names none.
    """

    time: Floats
    count: Floats
    total: Floats
    sums: EmployerSums
    borrowed: float

    @property
    def named(self) -> bool:
        """Whether the source names employers."""
        return bool((~np.isnan(self.sums.employers)).any())

    @property
    def design_effect(self) -> float:
        """Its own, or the borrowed one."""
        return design_effect(self.count, self.total, self.sums) if self.named else max(self.borrowed, 1.0)

    def at(self, rows: Ints) -> Counted:
        """Some of the periods, by index."""
        sums = self.sums
        return Counted(
            self.time[rows],
            self.count[rows],
            self.total[rows],
            EmployerSums(sums.employers[rows], sums.kk[rows], sums.kn[rows], sums.nn[rows]),
            self.borrowed,
        )

    def part(self, first: int, last: int) -> Counted:
        """Periods from index `first` up to, not including, `last`."""
        return self.at(np.arange(first, last))


@dataclass(frozen=True, slots=True)
class FirstSeen:
    """When a title was first seen, and how rare it may have been before.

    Attributes:
        at: index of the first period in which it was.
        before: titles of all kinds in the periods before.
        limit: share from which it would have been seen in those with 95 %; None where there are none before.
    """

    at: int
    before: int
    limit: float | None


def design_effect(count: Floats, total: Floats, sums: EmployerSums) -> float:
    """By how much employers multiply the variance of the role's counts, over all periods together.

    Σ G/(G − 1) Σ(k − p n)² over Σ n p (1 − p), from the sums per period; at least 1, and 1 where no employers
    are named. One figure for all periods: of a single month's few titles it could not be told.
    """
    named = ~np.isnan(sums.employers) & (sums.employers >= _FEWEST) & (total > 0)
    if not named.any():
        return 1.0
    k, n, groups = count[named], total[named], sums.employers[named]
    p = k / n
    scatter = sums.kk[named] - 2 * p * sums.kn[named] + np.square(p) * sums.nn[named]
    clustered = (groups / (groups - 1) * np.maximum(scatter, 0)).sum()
    independent = (n * p * (1 - p)).sum()
    return float(max(clustered / independent, 1.0)) if independent > 0 else 1.0


def noise(counted: Counted, years: Counted | None = None) -> Noise:
    """How the counts scatter.

    Args:
        counted: by year, or by month.
        years: where `counted` is by month, the same by year: an employer that posts one title every month
            makes a year's titles scatter more than its months say, and so tells how long employers stay.
    """
    effect = counted.design_effect
    if years is None or not counted.named:
        return Noise(effect - 1)
    return noise_of(effect, years.design_effect, len(counted.time) / max(len(years.time), 1))


def shares(counted: Counted, min_n: int) -> TitleShares:
    """Share of each period; where employers are not named, widened by the borrowed design effect.

    Args:
        counted: the counts.
        min_n: a period with fewer titles is suppressed.
    """
    found = title_shares_from_sums(counted.count, counted.total, counted.sums, min_n=min_n)
    unnamed = np.isnan(counted.sums.employers)
    effective = np.where(unnamed, found.effective_n / max(counted.borrowed, 1.0), found.effective_n)
    low, high = wilson(found.value, effective, _Z)
    low, high = np.where(unnamed, low, found.low), np.where(unnamed, high, found.high)
    return TitleShares(found.value, low, high, found.n, found.employers, effective, found.reason)


def first_seen(counted: Counted) -> FirstSeen | None:
    """The first period with the title; None where there is none."""
    seen = np.flatnonzero(counted.count > 0)
    if not len(seen):
        return None
    at = int(seen[0])
    before = float(counted.total[:at].sum())
    limit = detection_limit(before, counted.design_effect) if at else None
    return FirstSeen(at, int(before), limit)


def never_seen(counted: Counted) -> float:
    """The share from which a title that was not seen would have been, with 95 %."""
    return detection_limit(float(counted.total.sum()), max(counted.borrowed, 1.0))


def runs(time: Floats, gap: float) -> list[tuple[int, int]]:
    """Stretches without a gap longer than `gap` between neighbours: (first, last + 1) of each."""
    breaks = np.flatnonzero(np.diff(time) > gap) + 1
    return list(pairwise([0, *breaks.tolist(), len(time)]))


def grown(counted: Counted, scatter: Noise, *, per_year: float) -> Growth | None:
    """Growth per year over one run; None where periods or titles are too few."""
    if len(counted.time) < FEWEST_PERIODS or counted.count.sum() < FEWEST_NAMED:
        return None
    return growth(counted.time, counted.count, counted.total, scatter, unit=per_year)


def grown_between(
    counted: Counted, scatter: Noise, found: Sequence[Change], *, per_year: float
) -> list[tuple[tuple[int, int], Growth | None]]:
    """Growth from one change to the next, with the first period and the one after the last of each stretch.

    Where a change is, is not known but to its confidence set: the interval of a stretch is the smallest that
    holds the intervals with each of its ends at the likeliest, the first and the last place of the set.
    """
    last = len(counted.time)
    edges = [(0,), *((one.at, one.low, one.high) for one in found), (last,)]
    out: list[tuple[tuple[int, int], Growth | None]] = []
    for starts, ends in pairwise(edges):
        fits = [grown(counted.part(a, b), scatter, per_year=per_year) for a in starts for b in ends if a < b]
        known = [one for one in fits if one is not None]
        whole = fits[0]
        if whole is not None:
            low, high = min(one.low for one in known), max(one.high for one in known)
            whole = replace(whole, low=low, high=high)
        out.append(((starts[0], ends[0]), whole))
    return out


def changes(counted: Counted, scatter: Noise) -> tuple[Change, ...] | None:
    """Changes of level or growth in one run; None where periods or titles are too few to tell."""
    if len(counted.time) < FEWEST_FOR_CHANGES or counted.count.sum() < FEWEST_NAMED:
        return None
    return change_points(counted.time, counted.count, counted.total, scatter)


def crossed(a: Counted, b: Counted, effect: float, level: float = LEVEL) -> Crossing | None:
    """Where one title overtook the other for good, in one run of one source.

    Args:
        a: counts of the one title.
        b: of the other, in the same periods.
        effect: design effect of the counts over the length of the run.
        level: how often a crossing may be established that is none.
    """
    return crossing(a.count, b.count, design_effect=effect, level=level)
