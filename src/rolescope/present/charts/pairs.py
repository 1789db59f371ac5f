"""Two shares of the same thing, one under the other: a mark and a whisker for each, and what lies between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.model.estimate import Estimate, Figure
from rolescope.present.charts.marks import ceiling, chart, hatched, interval, mark, percent
from rolescope.present.markup import Html, tag

LANE, HEAD, FOOT = 44.0, 16.0, 20.0
LEFT, RIGHT = 2.0, 98.0
"""Percent of the width where the axis begins and ends."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One row.

    Attributes:
        label: what is counted.
        figures: the two shares.
        said: what lies between, in few words, to stand at the right.
        sure: whether that is told apart from chance; else the row is grey.
    """

    label: str
    figures: tuple[Figure, Figure]
    said: str
    sure: bool = True


def pairs(title: str, rows: Sequence[Pair], names: tuple[str, str], slots: tuple[int, int] = (0, 1)) -> Html:
    """A lane per row, all on one axis of shares.

    Args:
        title: what the chart shows.
        rows: from top to bottom.
        names: what the two shares are of.
        slots: places of their colours and marks.
    """
    most = ceiling([figure for row in rows for figure in row.figures])
    bottom = LANE * len(rows) + 4
    parts = [_grid(most, bottom)]
    parts += [_lane(row, most, LANE * place, names, slots) for place, row in enumerate(rows)]
    told = ". ".join(f"{row.label}: {row.said}" for row in rows)
    return chart(title, told, *parts, class_="dots pairs", width="100%", height=bottom + FOOT)


def _x(share: float, most: float) -> float:
    return LEFT + (RIGHT - LEFT) * min(max(share, 0.0) / most, 1.0)


def _grid(most: float, bottom: float) -> Html:
    lines = []
    for part in (0.0, 0.5, 1.0):
        at = percent(_x(part * most, most))
        lines.append(tag("line", x1=at, x2=at, y1=0, y2=bottom, class_="grid"))
        text = f"{100 * part * most:g}"
        anchor = {0.0: "start", 1.0: "end"}.get(part, "middle")
        lines.append(tag("text", text, x=at, y=bottom + 14, class_="tick", text_anchor=anchor))
    return tag("g", lines)


def _lane(row: Pair, most: float, top: float, names: tuple[str, str], slots: tuple[int, int]) -> Html:
    heading = tag("text", row.label, x=0, y=top + HEAD, class_="name strong" if row.sure else "name")
    said = tag("text", row.said, x="100%", y=top + HEAD, text_anchor="end", class_="pale")
    y = top + HEAD + 14
    known = [
        (figure, slot, name)
        for figure, slot, name in zip(row.figures, slots, names, strict=True)
        if isinstance(figure, Estimate)
    ]
    absent = next((figure for figure in row.figures if not isinstance(figure, Estimate)), None)
    if absent is not None:  # what is known of the two stands over the hatching
        tie = hatched(absent, x=percent(LEFT), y=y - 5, width="96%", height=10)
    else:
        a, b = (percent(_x(figure.value, most)) for figure, _, _ in known)
        tie = tag("line", x1=a, x2=b, y1=y, y2=y, class_="tie")
    drawn = []
    for place, (figure, slot, name) in reversed(list(enumerate(known))):
        low, high = (percent(_x(edge, most)) for edge in (figure.low, figure.high))
        at = y - 3 + 6 * place  # a little apart, so that neither hides the other
        drawn.append(
            tag(
                "g",
                tag("title", f"{name}: {100 * figure.value:.0f} of 100"),
                interval(slot, low, high, at, sure=row.sure),
                mark(slot, percent(_x(figure.value, most)), at, sure=row.sure),
            )
        )
    return tag("g", heading, said, tie, drawn)
