"""One row of a butterfly: the first role's bar runs left, the second's runs right."""

from __future__ import annotations

from rolescope.model.estimate import Estimate, Figure
from rolescope.present.charts.marks import hatched, interval, mark, percent, tint
from rolescope.present.markup import Html, tag

HEIGHT = 20.0
INSET = 6.0
"""Percent kept free at the outer end, so that a point at the axis' end is not cut."""


def wing(figure: Figure, slot: int, most: float, *, left: bool, sure: bool) -> Html:
    """A bar from the middle outwards, its end a dark point with a pale whisker.

    Args:
        figure: the share.
        slot: the role's place in the palette.
        most: the share at the outer end of the axis.
        left: whether the bar runs to the left.
        sure: inked or grey.
    """

    def x(value: float) -> str:
        along = (100 - INSET) * min(value / most, 1.0)
        return percent(100 - along if left else along)

    middle = HEIGHT / 2
    if not isinstance(figure, Estimate):
        body = [hatched(figure, x="40%" if left else "0%", y=4, width="60%", height=HEIGHT - 8)]
    else:
        along = (100 - INSET) * min(figure.value / most, 1.0)
        bar = tag(
            "rect",
            x=percent(100 - along) if left else "0%",
            y=middle - 4,
            width=percent(along),
            height=8,
            class_=f"bar {tint(slot, sure=sure)}",
        )
        whisker = interval(slot, x(figure.low), x(figure.high), middle, sure=sure)
        body = [bar, whisker, mark(slot, x(figure.value), middle, sure=sure)]
    return tag("svg", *body, class_="wing", width="100%", height=HEIGHT, aria_hidden="true")
