"""Rows on one axis, each with its name, its marks and whiskers, and its numbers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.present.charts.forest import ticks
from rolescope.present.charts.marks import chart, hatched, interval, mark, percent, tint
from rolescope.present.markup import Html, tag

LEFT = 35.0
"""Percent of the width where the axis begins."""
ROW, LINE, GROUP, AXIS = 24.0, 14.0, 24.0, 20.0
LETTERS = 38
"""Letters of a name that fit beside the axis; longer ones take a second line."""
LETTER = 0.94
"""Percent of the width that a letter of the numbers takes."""
GAP = 2.0


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis.

    Attributes:
        low: its lower end.
        high: its upper end.
        ticks: where a line stands, and what stands under it.
        nought: whether nought is to be seen, since figures lie on both sides of it.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    nought: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """One figure of a row.

    Attributes:
        figure: the figure.
        slot: place of its colour and mark.
        said: its number in words.
    """

    figure: Figure
    slot: int
    said: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One row.

    Attributes:
        label: its name.
        spots: its figures.
        sure: inked or grey.
    """

    label: str
    spots: tuple[Spot, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Heading:
    """A name over the rows that follow.

    Attributes:
        text: the name.
        slot: place of its colour; None for grey.
    """

    text: str
    slot: int | None = None


def lanes(title: str, rows: Sequence[Lane | Heading], scale: Scale) -> Html:
    """The rows from top to bottom, the axis' numbers under the last."""
    widths = _widths([row for row in rows if isinstance(row, Lane)])
    plane = _Plane(scale, 100.0 - sum(widths) - GAP)
    bottom = sum(map(_height, rows))
    parts: list[Html] = list(_axis(plane, bottom))
    y = 0.0
    for row in rows:
        if isinstance(row, Heading):
            look = "group" if row.slot is None else f"group {tint(row.slot)}"
            parts.append(tag("text", row.text, x=0, y=y + 16, class_=look))
        else:
            parts.append(_lane(plane, row, y, widths))
        y += _height(row)
    told = ". ".join(_told(row) for row in rows if isinstance(row, Lane))
    return chart(title, told, *parts, class_="lanes", width="100%", height=bottom + AXIS)


def share_scale(most: float) -> Scale:
    """An axis of shares from nought: in hundredths."""
    return Scale(0.0, most, tuple((at, f"{100 * at:.0f}") for at in ticks(most)))


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where the axis lies."""

    scale: Scale
    right: float

    def x(self, value: float) -> str:
        """Percent of the width; what lies beyond an end stands at it."""
        along = (value - self.scale.low) / (self.scale.high - self.scale.low)
        return percent(LEFT + (self.right - LEFT) * min(max(along, 0.0), 1.0))


def _axis(plane: _Plane, bottom: float) -> Iterator[Html]:
    for at, name in plane.scale.ticks:
        x = plane.x(at)
        look = "nought" if plane.scale.nought and at == 0 else "grid"
        yield tag("line", x1=x, x2=x, y1=0, y2=bottom, class_=look)
        yield tag("text", name, x=x, y=bottom + 14, class_="tick", text_anchor="middle")


def _lane(plane: _Plane, row: Lane, y: float, widths: Sequence[float]) -> Html:
    middle = y + _height(row) / 2
    lines = textwrap.wrap(row.label, LETTERS)[:2]
    top = middle + 4 - LINE * (len(lines) - 1) / 2
    parts: list[Html] = [tag("title", _told(row))]
    parts += [tag("text", line, x=0, y=top + LINE * i) for i, line in enumerate(lines)]
    known = [(spot, spot.figure) for spot in row.spots if isinstance(spot.figure, Estimate)]
    missing = next((s.figure for s in row.spots if isinstance(s.figure, NotEstimable)), None)
    if not known and missing is not None:
        wide = percent(plane.right - LEFT)
        parts.append(hatched(missing, x=percent(LEFT), y=middle - 5, width=wide, height=10))
    if len(known) > 1:
        ends = [figure.value for _, figure in known]
        x1, x2 = plane.x(min(ends)), plane.x(max(ends))
        parts.append(tag("line", x1=x1, x2=x2, y1=middle, y2=middle, class_="tie"))
    for spot, figure in known:
        low, high = plane.x(figure.low), plane.x(figure.high)
        parts.append(interval(spot.slot, low, high, middle, sure=row.sure))
    parts += [mark(spot.slot, plane.x(figure.value), middle, sure=row.sure) for spot, figure in known]
    edge = plane.right + GAP
    for spot, width in zip(row.spots, widths, strict=False):
        edge += width
        look = f"said {tint(spot.slot, sure=row.sure)}"
        parts.append(tag("text", spot.said, x=percent(edge), y=middle + 4, class_=look, text_anchor="end"))
    return tag("g", *parts)


def _told(row: Lane) -> str:
    return f"{row.label}: {'; '.join(spot.said for spot in row.spots)}"


def _height(row: Lane | Heading) -> float:
    if isinstance(row, Heading):
        return GROUP
    return ROW if len(row.label) <= LETTERS else ROW + LINE - 2


def _widths(rows: Sequence[Lane]) -> list[float]:
    """Room for the numbers, column by column."""
    columns = max((len(row.spots) for row in rows), default=0)
    said = [[row.spots[i].said for row in rows if i < len(row.spots)] for i in range(columns)]
    return [LETTER * max(map(len, column)) + GAP for column in said]
