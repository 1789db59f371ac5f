"""Claims that pay rises or falls: by year, or from one year to the newest, at one mix of levels."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from rolescope.analyse.methods.meta_regression import FEWEST
from rolescope.analyse.pay_growth import pay_growth
from rolescope.model.claim import Comparison
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.pay import RATIO, PayYear
from rolescope.model.trend import PER_YEAR
from rolescope.questions.claims.finding import Finding, against_number, label, missing, number_of
from rolescope.questions.claims.pay_samples import samples
from rolescope.questions.figures.pay_gaps import contrast
from rolescope.questions.figures.pay_records import Records
from rolescope.questions.figures.pay_spreads import ENOUGH, course
from rolescope.store.facts import FactStore

SAME_MIX = ("level", "origin")
NOBODY = NotEstimable("no population of yearly pay has records of it here")


def growth(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """Yearly growth of the median with one mix of levels in all years, population by population."""
    assert isinstance(part.right, float), "the grammar holds growth of pay against a number only"
    role, own = part.left.roles[0], samples(part.left, store)
    for name, records in own.items():
        years = [
            one
            for one in course(role, records, store.manifest.pay_design_effect).years
            if isinstance(one.same_mix, Estimate) and one.same_mix.low > 0
        ]
        figure = _growth(years)
        yield Finding(
            name, figure, None, against_number(figure, part.right), 0.0, _grown(role, years, figure)
        )
    if not own:
        yield Finding("pay records", NOBODY, None, NOBODY, 0.0, f"{NOBODY.reason}.")


def _growth(years: list[PayYear]) -> Estimate | NotEstimable:
    n = sum(one.n for one in years)
    medians = [one.same_mix for one in years if isinstance(one.same_mix, Estimate)]
    year, *ends = (
        np.array(column)
        for column in (
            [one.year for one in years],
            *([getattr(one, name) for one in medians] for name in ("value", "low", "high")),
        )
    )
    found = pay_growth(year, *ends)
    if found is None:
        return NotEstimable(
            f"{len(years)} of the {FEWEST} years that it takes have a median at the same levels", n
        )
    return Estimate(found.rate, found.low, found.high, n=n, unit=PER_YEAR)


def _grown(role: str, years: list[PayYear], figure: Figure) -> str:
    if not isinstance(figure, Estimate):
        return f"{label(role)}: {missing(figure).reason}."
    span = f"{years[0].year} to {years[-1].year}"
    value, low, high = (f"{100 * x:+.1f}".replace("-", "−") for x in (figure.value, figure.low, figure.high))
    return (
        f"{label(role)}, median of {len(years)} years, {span}: {value} % a year ({low} to {high}), at the "
        f"same levels, in the money of each year ({figure.n:,} records)."
    )


def change(part: Comparison, store: FactStore) -> Iterator[Finding]:
    """The median of the newest year with records enough, over that of another year, less 1.

    The other year's median is taken as known.

    Raises:
        BadQuestion: if no year to start from is given.
    """
    assert isinstance(part.right, float), "the grammar holds a change of pay against a number only"
    first = number_of(part.left, "from")
    if first is None:
        raise BadQuestion("pay_change takes the year that the newest is held against: from=2022.")
    role, own = part.left.roles[0], samples(part.left, store)
    for name, records in own.items():
        last = _newest(records, first)
        figure = _change(records, first, last, store.manifest.pay_design_effect)
        yield Finding(
            name, figure, None, against_number(figure, part.right), 0.0, _changed(role, first, last, figure)
        )
    if not own:
        yield Finding("pay records", NOBODY, None, NOBODY, 0.0, f"{NOBODY.reason}.")


def _newest(records: Records, first: int) -> int | None:
    """The last year after the first with records enough; None where there is none."""
    year, n = np.unique(records.year[records.year > first], return_counts=True)
    known = year[n >= ENOUGH]
    return int(known[-1]) if len(known) else None


def _change(records: Records, first: int, last: int | None, borrowed: float) -> Estimate | NotEstimable:
    before = records.where(records.year == first)
    if last is None or len(before) < ENOUGH:
        there = f"{len(before)} records of {first}" if len(before) < ENOUGH else f"no year after {first} has"
        return NotEstimable(f"{there}, of the {ENOUGH} that it takes", len(before))
    _, moved = contrast(records.where(records.year == last), before, borrowed, SAME_MIX)
    base = float(np.median(before.amount))
    if not isinstance(moved, Estimate):
        return missing(moved)
    return Estimate(moved.value / base, moved.low / base, moved.high / base, n=moved.n, unit=RATIO)


def _changed(role: str, first: int, last: int | None, figure: Figure) -> str:
    if not isinstance(figure, Estimate):
        return f"{label(role)}: {missing(figure).reason}."
    value, low, high = (f"{100 * x:+.1f}".replace("-", "−") for x in (figure.value, figure.low, figure.high))
    return (
        f"{label(role)}, median of {last} over {first}: {value} % ({low} to {high}), at the same levels, in "
        f"the money of each year ({figure.n:,} records)."
    )
