"""Quantiles as dots and whiskers on one axis per population, in characters."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import PayYear, Population, Spread
from rolescope.present.charts.density import Axis
from rolescope.present.palette import LOOKS, places
from rolescope.present.pay import words
from rolescope.present.pay.charts import axis_of, outer
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line

NAME, TICKS = 21, 5
YEAR, N, VALUE, SAME = 6, 8, 15, 7
"""Columns of a year, its records, its median with the interval, and the median at the same mix."""


def lanes(one: Population, labels: dict[str, str], width: int) -> list[Line]:
    """A lane per role: from the 10 % to the 90 % quantile, thick between the quartiles, the median a sign."""
    rows = [row for row in one.spreads if row.level == one.spreads[0].level and _known(row)]
    if not rows:
        return []
    room = width - NAME
    axis = axis_of([row.p50 for row in rows], one.currency, outer(rows))
    out = [_lane(row, labels, axis, room) for row in rows]
    return [*out, _ticks(axis, room, NAME)]


def _known(row: Spread) -> bool:
    return not isinstance(row.p50, NotEstimable)


def _at(amount: float, axis: Axis, room: int) -> int:
    return round((room - 1) * min(max((amount - axis.low) / (axis.high - axis.low), 0.0), 1.0))


def _lane(row: Spread, labels: dict[str, str], axis: Axis, room: int) -> Line:
    slot = places(labels)[row.role]
    canvas, tone = Canvas(room, 1), f"r{slot}"
    values = [None if isinstance(f, NotEstimable) else _at(f.value, axis, room) for f in words.figures(row)]
    for (start, end), sign in (((0, 4), "─"), ((1, 3), "█")):
        low, high = values[start], values[end]
        if low is not None and high is not None:
            canvas.put(low, 0, sign * (high - low + 1), f"{tone} dim")
    if isinstance(row.p50, Estimate):
        low, high = (_at(edge, axis, room) for edge in (row.p50.low, row.p50.high))
        canvas.put(low, 0, "▓" * (high - low + 1), tone)
    if values[2] is not None:
        canvas.put(values[2], 0, LOOKS[slot].sign, tone)
    name = clipped(f"{LOOKS[slot].sign} {labels[row.role]}", NAME - 1)
    return line(Run(f"{name:<{NAME}}", tone), *canvas.lines()[0])


def _ticks(axis: Axis, room: int, indent: int) -> Line:
    canvas = Canvas(room, 1)
    end = 0
    for tick in axis.ticks(TICKS):
        name = axis.name(tick)
        start = min(max(_at(tick, axis, room) - len(name) // 2, 0), room - len(name))
        if start >= end:
            canvas.put(start, 0, name, "dim")
            end = start + len(name) + 1
    return line(" " * indent, *canvas.lines()[0])


def year_lanes(years: Sequence[PayYear], one: Population, slot: int, width: int) -> list[Line]:
    """A lane per year, its median with its interval; years too thin keep their row and say why."""
    told = words.scale(one)
    n = max(N, *(len(f"{year.n:,}") + 2 for year in years))
    room = width - YEAR - n - VALUE - SAME - 3
    axis = axis_of([year.median for year in one.years], one.currency)
    out = []
    for year in years:
        head = f"  {year.year:<{YEAR - 2}}{year.n:>{n},}  "
        if isinstance(year.median, NotEstimable):
            out.append(line(Run(head), Run(clipped(year.median.reason, width - len(head)), "dim")))
            continue
        canvas, tone = Canvas(room, 1), f"r{slot}"
        if isinstance(year.median, Estimate):
            low, high = (_at(edge, axis, room) for edge in (year.median.low, year.median.high))
            canvas.put(low, 0, "─" * (high - low + 1), f"{tone} dim")
        canvas.put(_at(year.median.value, axis, room), 0, LOOKS[slot].sign, tone)
        likely = told.likely(year.median)
        value = told.value(year.median) + (f" ({likely})" if likely else "")
        same = told.value(year.same_mix) if isinstance(year.same_mix, Estimate) else ""
        out.append(line(Run(head), *canvas.lines()[0], Run(f"{value:>{VALUE}}{same:>{SAME}}")))
    return out
