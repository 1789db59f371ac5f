"""A title in one source through time, and two titles that cross there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from rolescope.analyse import trend as analysed
from rolescope.analyse.methods.change_points import Change
from rolescope.analyse.methods.crossing import LEVEL
from rolescope.analyse.methods.dispersion import Noise
from rolescope.analyse.methods.log_linear import Growth
from rolescope.analyse.trend import FEWEST_FOR_CHANGES, FEWEST_NAMED, FEWEST_PERIODS, YEAR, Counted
from rolescope.model import trend as view
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.questions.figures.scope import MIN_POSTINGS
from rolescope.questions.figures.titles import MIN_TITLES, share_of
from rolescope.questions.figures.trend_counts import Stretch, label, unit
from rolescope.questions.words.trend import few_named, few_periods, few_titles, no_crossing

GAP = {"year": 1.0, "month": float(YEAR)}
"""Periods apart beyond which a source is not followed: what it collects afterwards may be something else."""
PER_YEAR = {"year": 1.0, "month": float(YEAR)}
FEWEST = {"year": FEWEST_PERIODS, "month": 2 * YEAR}
"""Periods that a trend needs: under two years of months, a season would pass for one."""
LEAST = {"year": MIN_TITLES, "month": MIN_POSTINGS}
"""Titles that a period needs."""


def series(stretch: Stretch, by: str, names: tuple[str, str], flags: tuple[str, ...]) -> view.Series | None:
    """Everything of one title in one source; None where the source does not know such periods.

    Args:
        stretch: the counts.
        by: "year" or "month".
        names: of the source and of the role.
        flags: what changed about the source.
    """
    counted = stretch.by(by)
    if counted is None:
        return None
    shares = analysed.shares(counted, LEAST[by])
    first, growth, changes = analysed.first_seen(counted), [], []
    tested, most = False, (0, 0)
    fine, noun = followed(stretch, by), unit(stretch.source)
    for part, scatter in parts(stretch, fine):
        most = max(most, (len(part.time), int(part.count.sum())))
        if len(part.time) < FEWEST[fine]:
            continue
        found = analysed.changes(part, scatter)
        tested |= found is not None
        changes += [_change(part, one, fine) for one in found or ()]
        between = analysed.grown_between(part, scatter, found or (), per_year=PER_YEAR[fine])
        growth += [_growth(part.part(*ends), grown, fine, noun) for ends, grown in between]
    return view.Series(
        source=stretch.source,
        source_name=names[0],
        role=stretch.role,
        label=names[1],
        by=by,
        points=tuple(
            view.Point(label(time, by), int(k), int(n), share_of(shares, i))
            for i, (time, k, n) in enumerate(zip(counted.time, counted.count, counted.total, strict=True))
        ),
        titles=int(counted.count.sum()),
        total=int(counted.total.sum()),
        employers_named=counted.named,
        first=_first(counted, first, by),
        unseen=analysed.never_seen(counted) if first is None else None,
        growth=tuple(growth),
        changes=tuple(changes),
        untested=None if tested else _untested(most, fine, noun),
        flags=flags,
        counts=noun,
    )


def followed(stretch: Stretch, by: str) -> str:
    """The periods that a trend is fitted to: years where employers are not named.

    Employers post the same title month after month. Where they are named, sums by year and by month tell how
    much so; where not, months would pass for more than they are worth.
    """
    return by if stretch.years.named else "year"


def parts(stretch: Stretch, by: str) -> Iterator[tuple[Counted, Noise]]:
    """Runs of periods without a gap and with titles enough, each with how its counts scatter."""
    counted = stretch.by(by)
    assert counted is not None
    enough = np.flatnonzero(counted.total >= LEAST[by])
    if not len(enough):
        return
    kept = counted.at(enough)
    for first, last in analysed.runs(kept.time, GAP[by]):
        part = kept.part(first, last)
        if by == "year":
            yield part, analysed.noise(part)
            continue
        years = np.unique(np.floor(part.time / YEAR))
        yield part, analysed.noise(part, stretch.years.at(np.flatnonzero(np.isin(stretch.years.time, years))))


def crossings(
    one: Stretch, other: Stretch, by: str, source_name: str, level: float = LEVEL
) -> Iterator[view.Crossing]:
    """Whether one title overtook the other, in each run of the source that is long enough."""
    fine = followed(one, by)
    if one.by(fine) is None:
        return
    effect = max(side.years.design_effect for side in (one, other))
    for (a, _), (b, _) in zip(parts(one, fine), parts(other, fine), strict=True):
        if len(a.time) < FEWEST[fine]:
            continue
        forward, dates, reason = _crossed(a, b, (effect, level), fine, unit(one.source))
        first, second = (one, other) if forward else (other, one)
        start, end = label(a.time[0], fine), label(a.time[-1], fine)
        at, low, high = dates
        yield view.Crossing(
            source=one.source,
            source_name=source_name,
            a=first.role,
            b=second.role,
            start=start,
            end=end,
            period=at,
            low=low,
            high=high,
            reason=reason,
        )


def _crossed(
    a: Counted, b: Counted, test: tuple[float, float], by: str, noun: str
) -> tuple[bool, tuple[str, str, str] | tuple[None, None, None], str | None]:
    """Whether a comes first (it overtook, or was ahead on the whole), when it overtook, or why none did."""
    named = int(a.count.sum()), int(b.count.sum())
    if min(named) < FEWEST_NAMED:
        return True, (None, None, None), few_titles(*named, FEWEST_NAMED, noun)
    found = analysed.crossed(a, b, *test)
    if found is None:
        return named[0] >= named[1], (None, None, None), no_crossing()
    at, low, high = (label(a.time[place], by) for place in (found.at, found.low, found.high))
    return found.upwards, (at, low, high), None


def _first(counted: Counted, found: analysed.FirstSeen | None, by: str) -> view.FirstSeen | None:
    if found is None:
        return None
    at = found.at
    return view.FirstSeen(label(counted.time[at], by), int(counted.count[at]), found.before, found.limit)


def _untested(most: tuple[int, int], by: str, noun: str) -> str:
    """Why no change could be looked for, from the longest run: its periods, its titles that name the role."""
    periods, named = most
    needs = max(FEWEST[by], FEWEST_FOR_CHANGES)
    return few_periods(periods, (needs, by), named, FEWEST_NAMED, noun)


def _growth(part: Counted, found: Growth | None, by: str, noun: str) -> view.Growth:
    """Growth from one change to the next; the reason where titles are too few."""
    n, k = int(part.total.sum()), int(part.count.sum())
    rate: Figure
    if found is None:
        rate = NotEstimable(few_named(k, FEWEST_NAMED, noun), n)
    else:
        rate = Estimate(found.rate, found.low, found.high, n, unit=view.PER_YEAR)
    return view.Growth(label(part.time[0], by), label(part.time[-1], by), rate)


def _change(part: Counted, found: Change, by: str) -> view.ChangePoint:
    at, low, high = (label(part.time[place], by) for place in (found.at, found.low, found.high))
    return view.ChangePoint(at, low, high, found.p_value, found.before, found.after)


def known(points: Sequence[view.Point]) -> list[view.Point]:
    """Points with a share."""
    return [one for one in points if isinstance(one.share, Estimate)]
