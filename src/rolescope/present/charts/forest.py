"""The opening picture's rows: a mark and a whisker per role, on one scale."""

from __future__ import annotations

from collections.abc import Mapping

from rolescope.model.estimate import Estimate, Figure
from rolescope.present.charts.marks import hatched, interval, mark, percent
from rolescope.present.markup import Html, tag

HEIGHT, SCALE = 24.0, 18.0
INSET = 2.0
"""Percent kept free at either end, so that marks at the ends are not cut."""


def track(figures: Mapping[str, Figure], slots: Mapping[str, int], most: float, *, sure: bool) -> Html:
    """One row: grid lines that meet those of the rows above and below, whiskers, marks."""
    middle = HEIGHT / 2
    parts = [
        tag("line", x1=_x(tick, most), x2=_x(tick, most), y1=0, y2=HEIGHT, class_="grid")
        for tick in ticks(most)
    ]
    known = {role: figure for role, figure in figures.items() if isinstance(figure, Estimate)}
    if not known:
        missing = next(iter(figures.values()))
        if not isinstance(missing, Estimate):
            parts.append(hatched(missing, x="0%", y=6, width="100%", height=HEIGHT - 12))
    if len(known) > 1:
        ends = [figure.value for figure in known.values()]
        tie = "tie" if sure else "tie pale"
        x1, x2 = _x(min(ends), most), _x(max(ends), most)
        parts.append(tag("line", x1=x1, x2=x2, y1=middle, y2=middle, class_=tie))
    parts += [
        interval(slots[role], _x(f.low, most), _x(f.high, most), middle, sure=sure)
        for role, f in known.items()
    ]
    parts += [mark(slots[role], _x(f.value, most), middle, sure=sure) for role, f in known.items()]
    return tag("svg", *parts, class_="track", width="100%", height=HEIGHT, aria_hidden="true")


def scale(most: float) -> Html:
    """The numbers over the rows."""
    names = [
        tag("text", f"{100 * tick:.0f}", x=_x(tick, most), y=SCALE - 5, class_="tick", text_anchor="middle")
        for tick in ticks(most)
    ]
    return tag("svg", *names, class_="track", width="100%", height=SCALE, aria_hidden="true")


def ticks(most: float) -> list[float]:
    """Round shares from nought to the scale's end."""
    step = 0.25 if most > 0.5 else 0.1 if most > 0.2 else 0.05  # noqa: PLR2004
    return [i * step for i in range(int(most / step + 1e-9) + 1)]


def _x(value: float, most: float) -> str:
    return percent(INSET + (100 - 2 * INSET) * min(value / most, 1.0))
