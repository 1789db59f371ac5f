"""How the pay of one role is spread: by level, by year, and as a curve to draw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rolescope.analyse.methods.numbering import distinct
from rolescope.analyse.pay import pay_difference
from rolescope.analyse.pay_density import densities
from rolescope.analyse.pay_years import YearMedian, part, yearly_medians
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.pay import PayChange, PayYear, Spread
from rolescope.questions.figures.pay import LEVELS, of_ranges, quantile_figures
from rolescope.questions.figures.pay_records import ALL_LEVELS, UNDATED, Records, strata
from rolescope.questions.figures.scope import MIN_POSTINGS
from rolescope.questions.words.phrases import listed

PROBS = (0.1, 0.25, 0.5, 0.75, 0.9)
QUANTILES = tuple(f"p{100 * prob:.0f}" for prob in PROBS)

ENOUGH = 50
"""Records of a year from which the median's move is measured: one of a handful says nothing."""


@dataclass(frozen=True, slots=True)
class Course:
    """Medians of one role through the years, and how far they moved."""

    years: tuple[PayYear, ...]
    change: PayChange | None


def overall(role: str, group: Records, level: str | None, borrowed: float) -> Spread:
    """The first of `spreads` alone."""
    return _spread(role, level or ALL_LEVELS, group, borrowed)


def spreads(role: str, group: Records, level: str | None, borrowed: float) -> Iterator[Spread]:
    """Everything asked about first, then each level with records enough.

    Args:
        role: role id.
        group: its records.
        level: the level that was asked about; None for all.
        borrowed: design effect to widen by where employers are not named.
    """
    yield overall(role, group, level, borrowed)
    for one in () if level else LEVELS:
        own = group.at(one)
        if len(own) >= MIN_POSTINGS:
            yield _spread(role, one, own, borrowed)


def _spread(role: str, level: str, group: Records, borrowed: float) -> Spread:
    def work() -> Spread:
        figures = quantile_figures(group, borrowed, PROBS)
        return Spread(role, level, len(group), group.employers, group.years, *figures)

    return group.columns.once(("spread", group.key, role, level, borrowed), work)


def nothing(role: str, level: str | None, unknown: Sequence[str] = ()) -> Spread:
    """The spread of a role that a population has no record of, or does not know what was asked about.

    Args:
        role: role id.
        level: the level that was asked about; None for all.
        unknown: what the population names nowhere: "cities", "levels".
    """
    none = NotEstimable(f"suppressed (n = 0, needs {MIN_POSTINGS})")
    if unknown:
        none = NotEstimable(f"no {listed(unknown)} are named here, so nothing can be told of one")
    return Spread(role, level or ALL_LEVELS, 0, None, "", none, none, none, none, none)


def course(role: str, group: Records, borrowed: float) -> Course:
    """Medians by calendar year; nothing where all records are of one year."""
    return group.columns.once(("course", group.key, role, borrowed), lambda: _course(role, group, borrowed))


def _course(role: str, group: Records, borrowed: float) -> Course:
    dated = group.where(group.year != UNDATED)
    years = dated.year
    if len(distinct(years)) <= 1:
        return Course((), None)
    inflation = dated.inflation(borrowed)
    sample = dated.sample(strata([dated], ("level", "origin"))[0])
    found = yearly_medians(sample, years, inflation=inflation)
    rows = tuple(_year(role, one, dated) for one in found)
    known = [one.year for one in found if one.reason is None and one.n >= ENOUGH]
    if len(known) <= 1:
        return Course(rows, None)
    first, last = known[0], known[-1]
    moved = pay_difference(part(sample, years == last), part(sample, years == first), inflation=inflation)
    n = int(np.isin(years, (first, last)).sum())
    return Course(
        rows, PayChange(role, first, last, figure(moved.difference, moved.reason, n, group.currency))
    )


def _year(role: str, one: YearMedian, group: Records) -> PayYear:
    employers = None if group.employer is None else one.employers
    raw, same = (
        figure(triple, reason and of_ranges(reason, group), one.n, group.currency, employers)
        for triple, reason in ((one.raw, one.reason), (one.same_mix, one.reason_same_mix))
    )
    return PayYear(role, one.year, one.n, employers, raw, same)


def figure(
    triple: tuple[float, float, float], reason: str | None, n: int, unit: str, employers: int | None = None
) -> Figure:
    """Value, low and high as an estimate; the reason where there is none."""
    if reason is not None:
        return NotEstimable(reason, n)
    value, low, high = (float(v) for v in triple)
    return Estimate(value, low, high, n=n, employers=employers, unit=unit)


def curves(groups: Mapping[str, Records]) -> tuple[tuple[float, ...], dict[str, tuple[float, ...]]]:
    """The grid, and the density of every role with records enough."""
    enough = {role: group for role, group in groups.items() if len(group) >= MIN_POSTINGS}
    if not enough:
        return (), {}
    grid, found = densities([group.sample() for group in enough.values()])
    return tuple(grid.tolist()), {
        role: tuple(curve.tolist()) for role, curve in zip(enough, found, strict=True)
    }
