"""Charts of pay: quantiles as dots and whiskers, densities, and medians through the years."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.pay import PayYear, Population, Spread
from rolescope.present.charts.density import Axis, Curve, grid, outlines
from rolescope.present.charts.marks import chart, hatched, interval, mark, percent, tint
from rolescope.present.markup import Html, number, tag
from rolescope.present.pay import words

LANE, FOOT, CURVES = 40.0, 24.0, 84.0
TALL, TOP, LEFT, RIGHT = 190.0, 16.0, 9.0, 97.0
"""A chart of years: its height, its head room, and the percent of the width where years begin and end."""
TICKS = 6

Slots = dict[str, int]


def axis_of(figures: Sequence[Figure], currency: str, others: Sequence[float] = ()) -> Axis:
    """An axis that holds all of these with their intervals, and other amounts as they are."""
    amounts = [
        edge
        for f in figures
        if not isinstance(f, NotEstimable)
        for edge in ((f.low, f.high) if isinstance(f, Estimate) else (f.value,))
    ]
    low, high = min([*amounts, *others]), max([*amounts, *others])
    room = 0.04 * (high - low) or 1.0
    return Axis(max(0.0, low - room), high + room, currency)


def spread_chart(one: Population, slots: Slots, labels: dict[str, str]) -> Html:
    """Densities above where there are any; below, a lane per role from its 10 % to its 90 % quantile."""
    rows = [row for row in one.spreads if row.level == one.spreads[0].level]
    axis = axis_of([row.p50 for row in rows], one.currency, [*outer(rows), *_seen(one)])
    drawn = [Curve(role, one.grid, heights) for role, heights in one.curves.items()]
    top = CURVES if drawn else 0.0
    bottom = top + LANE * len(rows)
    parts = [grid(axis, bottom, TICKS)]
    if drawn:
        parts.append(outlines(drawn, axis, slots))
    parts += [
        _lane(row, axis, slots[row.role], labels[row.role], top + LANE * place)
        for place, row in enumerate(rows)
    ]
    told = ". ".join(f"{labels[row.role]}: {_told(row, one.currency)}" for row in rows)
    return chart(words.heading(one), told, *parts, class_="density", width="100%", height=bottom + FOOT)


def outer(rows: Sequence[Spread]) -> list[float]:
    """Quantiles that a lane draws without their intervals: one of these may reach far beyond all lanes."""
    return [f.value for row in rows for f in words.figures(row) if not isinstance(f, NotEstimable)]


def _seen(one: Population) -> list[float]:
    """Amounts at which some curve stands high enough to be seen."""
    return [
        x
        for heights in one.curves.values()
        for x, height in zip(one.grid, heights, strict=True)
        if height > 0.02 * max(heights)
    ]


def _told(row: Spread, currency: str) -> str:
    return f"median {words.around(row.p50, currency)}, n = {row.n:,}"


def _lane(row: Spread, axis: Axis, slot: int, label: str, y: float) -> Html:
    name = tag(
        "text",
        [tag("tspan", label), "  ", words.alone(row.p50, axis.currency), tag("tspan", f"  n = {row.n:,}")],
        x=0,
        y=y + 14,
    )
    head = tag("g", name, class_=f"lane {tint(slot)}")
    y += 26
    if isinstance(row.p50, NotEstimable):
        bar = hatched(row.p50, x="0%", y=y - 5, width="100%", height=10)
        why = tag("text", row.p50.reason, x="50%", y=y + 4, text_anchor="middle", class_="why")
        return tag("g", head, bar, why)
    parts: list[Html] = [tag("title", f"{label}: {_told(row, axis.currency)}"), head]
    for low, high, kind in ((row.p10, row.p90, "reach"), (row.p25, row.p75, "box")):
        if not isinstance(low, NotEstimable) and not isinstance(high, NotEstimable):
            ends = {"x1": axis.x(low.value), "x2": axis.x(high.value)}
            parts.append(tag("line", **ends, y1=y, y2=y, class_=f"{kind} {tint(slot)}"))
    if isinstance(row.p50, Estimate):
        parts.append(interval(slot, axis.x(row.p50.low), axis.x(row.p50.high), y))
    parts.append(mark(slot, axis.x(row.p50.value), y))
    return tag("g", *parts)


def year_chart(one: Population, slots: Slots, labels: dict[str, str]) -> Html:
    """A line per role, a point and a whisker per year; a year without a median breaks the line."""
    known = [year for year in one.years if not isinstance(year.median, NotEstimable)]
    years = sorted({year.year for year in one.years})
    first, last = years[0], years[-1]
    axis = axis_of([year.median for year in known], one.currency)

    def x(year: int) -> float:
        return (
            (LEFT + RIGHT) / 2 if first == last else LEFT + (RIGHT - LEFT) * (year - first) / (last - first)
        )

    def y(amount: float) -> float:
        return TALL - FOOT - (TALL - FOOT - TOP) * (amount - axis.low) / (axis.high - axis.low)

    parts: list[Html] = []
    for tick in axis.ticks(4):
        parts.append(tag("line", x1=percent(LEFT - 1), x2="100%", y1=y(tick), y2=y(tick), class_="grid"))
        parts.append(tag("text", axis.name(tick), x=0, y=y(tick) + 4, class_="tick"))
    parts += [
        tag("text", str(year), x=percent(x(year)), y=TALL - 6, class_="tick", text_anchor="middle")
        for year in (years if len(years) <= TICKS else sorted({first, (first + last) // 2, last}))
    ]
    told = []
    for role, slot in slots.items():
        own = [year for year in known if year.role == role]
        if own:
            parts += _line(own, slot, x, y)
            ends = "; ".join(
                f"{year.year}: {words.around(year.median, one.currency)}" for year in (own[0], own[-1])
            )
            told.append(f"{labels[role]} {ends}")
    title = f"{words.BY_YEAR}. {words.heading(one)}"
    return chart(title, ". ".join(told), *parts, class_="lines", width="100%", height=TALL)


def _line(
    years: Sequence[PayYear], slot: int, x: Callable[[int], float], y: Callable[[float], float]
) -> list[Html]:
    path, marks, before = "", [], None
    for one in years:
        figure = one.median
        if isinstance(figure, NotEstimable):
            continue
        joined = before is not None and one.year - before == 1
        path += f"{'L' if joined else 'M'}{number(10 * x(one.year))},{number(y(figure.value))}"
        before, at = one.year, percent(x(one.year))
        name = tag("title", f"{one.year}: {words.around(figure, figure.unit)}, n = {one.n:,}")
        whisker = None
        if isinstance(figure, Estimate):
            edges = (y(figure.low), y(figure.high))
            whisker = tag("line", x1=at, x2=at, y1=edges[0], y2=edges[1], class_=f"whisker {tint(slot)}")
        marks.append(tag("g", name, whisker, mark(slot, at, y(figure.value))))
    box = tag(
        "svg",
        tag("path", d=path, class_=f"outline {tint(slot)}"),
        view_box=f"0 0 1000 {TALL:g}",
        preserve_aspect_ratio="none",
        width="100%",
        height=TALL,
    )
    return [box, *marks]
