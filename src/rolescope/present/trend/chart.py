"""One source's titles through time: a line and a band per title, changes and crossings as shaded spans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rolescope.model.estimate import Estimate
from rolescope.model.trend import Crossing, Series
from rolescope.present.charts.marks import chart, mark, percent, tint
from rolescope.present.markup import Html, number, tag
from rolescope.present.trend import words

HEIGHT, TOP, FOOT = 240.0, 16.0, 26.0
LEFT, RIGHT = 8.0, 97.0
"""Percent of the width where the first and the last period stand."""
MARKED = 24
"""Periods up to which every point has its mark."""
BANDED = 20
"""Titles from which a band is drawn: of fewer it would cover the chart, and the table has it."""
BROKEN = 1.01
"""Years between neighbours beyond which the line is broken."""
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def chart_of(series: Sequence[Series], crossings: Sequence[Crossing], slots: Mapping[str, int]) -> Html:
    """The chart of one source."""
    plane = _plane(series)
    parts: list[Html] = _axes(plane)
    parts += [
        _span(plane, found.low, found.high, f"r{slots[one.role]}", words.change(found, one.growth))
        for one in series
        for found in one.changes
    ]
    parts += [
        _span(plane, one.low, one.high, "crossing", f"{one.low} to {one.high}")
        for one in crossings
        if one.low and one.high
    ]
    told = []
    for one in series:
        known = [
            _Known(plane, point.period, point.share, one.counts)
            for point in one.points
            if isinstance(point.share, Estimate)
        ]
        if not known:
            continue
        slot = slots[one.role]
        parts += [
            _shape(known, slot, banded=one.titles >= BANDED),
            *(_mark(each, slot) for each in known if len(known) <= MARKED),
        ]
        told.append(
            f"{one.label}: {words.share(known[0].share)} of 100 in {known[0].period}, "
            f"{words.share(known[-1].share)} in {known[-1].period}"
        )
    name = f"Share of {series[0].counts} by {series[0].by}, {series[0].source_name}"
    return chart(name, ". ".join(told), *parts, class_="lines trended", width="100%", height=HEIGHT)


def when(period: str) -> float:
    """A period as a point in calendar years: the year itself, or the month's begin."""
    year, _, month = period.partition("-")
    return int(year) + (int(month) - 1) / 12 if month else float(year)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where time and share stand."""

    first: float
    last: float
    top: float

    def x(self, period: str) -> float:
        """Percent of the width."""
        if self.first == self.last:
            return (LEFT + RIGHT) / 2
        return LEFT + (RIGHT - LEFT) * (when(period) - self.first) / (self.last - self.first)

    def y(self, share: float) -> float:
        """Pixels from above."""
        return max(HEIGHT - FOOT - (HEIGHT - FOOT - TOP) * share / self.top, TOP)


@dataclass(frozen=True, slots=True)
class _Known:
    """A period with a share."""

    plane: _Plane
    period: str
    share: Estimate
    counts: str

    def at(self, share: float) -> str:
        """A place in the stretched picture."""
        return f"{number(10 * self.plane.x(self.period))},{number(self.plane.y(share))}"


def _plane(series: Sequence[Series]) -> _Plane:
    known = [point for one in series for point in one.points if isinstance(point.share, Estimate)]
    times = [when(point.period) for point in known]
    # Bands of thin months reach far above the lines: the axis follows the shares, and bands are cut there.
    shares = [point.share for point in known if isinstance(point.share, Estimate)]
    highest = max(min(share.high, 2 * share.value + 0.002) for share in shares)
    return _Plane(min(times), max(times), _ceiling(max(highest, 1e-4)))


def _ceiling(highest: float) -> float:
    """A round upper end."""
    power = 1.0
    while power > highest:
        power /= 10
    return next(step * power for step in STEPS if step * power >= highest)


def _axes(plane: _Plane) -> list[Html]:
    parts = []
    for tick in (0.0, plane.top / 2, plane.top):
        parts.append(
            tag("line", x1=percent(LEFT - 1), x2="100%", y1=plane.y(tick), y2=plane.y(tick), class_="grid")
        )
        parts.append(tag("text", f"{100 * tick:g}", x=0, y=plane.y(tick) + 4, class_="tick"))
    first, last = round(plane.first), int(plane.last)
    step = max(1, -(-(last - first) // 5))
    for year in range(first, last + 1, step):
        at = percent(plane.x(str(year)))
        if plane.first <= year:
            parts.append(tag("text", str(year), x=at, y=HEIGHT - 6, class_="tick", text_anchor="middle"))
    return parts


def _span(plane: _Plane, low: str, high: str, look: str, said: str) -> Html:
    """A confidence set on the axis of time."""
    left, right = plane.x(low), plane.x(high)
    width = max(right - left, 0.6)
    middle = (left + right) / 2
    box = tag(
        "rect",
        x=percent(middle - width / 2),
        width=percent(width),
        y=TOP,
        height=HEIGHT - FOOT - TOP,
        class_=f"when {look}",
    )
    return tag("g", tag("title", said), box)


def _shape(known: Sequence[_Known], slot: int, *, banded: bool) -> Html:
    """Bands and lines, broken where periods are missing."""
    shapes = []
    for run in _runs(known):
        upper = [one.at(one.share.high) for one in run]
        lower = [one.at(one.share.low) for one in reversed(run)]
        if len(run) > 1:
            if banded:
                shapes.append(tag("path", d=f"M{'L'.join([*upper, *lower])}Z", class_=f"area {tint(slot)}"))
            line = "L".join(one.at(one.share.value) for one in run)
            shapes.append(tag("path", d=f"M{line}", class_=f"outline {tint(slot)}"))
        else:
            shapes.append(tag("path", d=f"M{upper[0]}L{lower[0]}", class_=f"outline thin {tint(slot)}"))
    return tag(
        "svg",
        *shapes,
        view_box=f"0 0 1000 {HEIGHT:g}",
        preserve_aspect_ratio="none",
        width="100%",
        height=HEIGHT,
    )


def _runs(known: Sequence[_Known]) -> list[list[_Known]]:
    runs: list[list[_Known]] = []
    for one in known:
        if runs and when(one.period) - when(runs[-1][-1].period) <= BROKEN:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _mark(one: _Known, slot: int) -> Html:
    said = f"{one.period}: {words.share(one.share)} of 100 {one.counts}, likely {words.likely(one.share)}"
    return tag(
        "g", tag("title", said), mark(slot, percent(one.plane.x(one.period)), one.plane.y(one.share.value))
    )
