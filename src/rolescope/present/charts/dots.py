"""One row of a dot plot: a point with its whisker per role, on one axis."""

from __future__ import annotations

from collections.abc import Mapping

from rolescope.model.estimate import Estimate, Figure
from rolescope.present.charts.marks import hatched, interval, mark, percent
from rolescope.present.markup import Html, tag

HEIGHT = 20.0
INSET = 3.0


def dots(figures: Mapping[str, Figure], slots: Mapping[str, int], most: float, *, sure: bool) -> Html:
    """Points of all roles; a figure that is withheld leaves a hatched stub at the axis' start."""

    def x(value: float) -> str:
        return percent(INSET + (100 - 2 * INSET) * min(value / most, 1.0))

    middle = HEIGHT / 2
    parts = [tag("line", x1=x(0), x2=x(most), y1=middle, y2=middle, class_="grid")]
    known = {role: f for role, f in figures.items() if isinstance(f, Estimate)}
    missing = [f for f in figures.values() if not isinstance(f, Estimate) and (f.n or not known)]
    parts += [hatched(figure, x="0%", y=4, width="8%", height=HEIGHT - 8) for figure in missing]
    parts += [interval(slots[role], x(f.low), x(f.high), middle, sure=sure) for role, f in known.items()]
    parts += [mark(slots[role], x(f.value), middle, sure=sure) for role, f in known.items()]
    return tag("svg", *parts, class_="dots", width="100%", height=HEIGHT, aria_hidden="true")
