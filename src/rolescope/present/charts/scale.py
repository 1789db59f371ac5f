"""One figure on a track: its interval as a band, its value as a dot; the number stands beside it."""

from __future__ import annotations

from rolescope.present.charts.marks import percent
from rolescope.present.markup import Html, tag


def scale(low: float, value: float | None, high: float, nought: float | None = None) -> Html:
    """A track from 0 to 1, drawn without any style of its own: a page may forbid those.

    Args:
        low: where the interval begins.
        value: where the dot stands; None for an interval alone.
        high: where the interval ends.
        nought: where no effect stands, if that is to be seen.
    """
    none = "" if nought is None else percent(100 * nought)
    marks = [
        tag("line", x1=none, x2=none, y1="0", y2="100%", class_="nought") if none else None,
        tag(
            "rect",
            x=percent(100 * low),
            width=percent(100 * (high - low)),
            y=6,
            height=8,
            rx=4,
            class_="interval",
        ),
        None if value is None else tag("circle", cx=percent(100 * value), cy=10, r=6, class_="dot"),
    ]
    return tag("svg", marks, class_="scale", aria_hidden="true")
