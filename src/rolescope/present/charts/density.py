"""Pay as overlapping distributions on one axis, quartiles marked below, whiskers for their intervals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rolescope.model.comparison import PayCell
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.present.charts.marks import chart, hatched, interval, mark, percent, tint
from rolescope.present.markup import Html, number, tag
from rolescope.present.words import SYMBOLS, pay, pay_value

CURVE, NAME, LANE, AXIS = 84.0, 16.0, 34.0, 24.0
EDGE = 0.06
"""Share of the width at either end within which a tick's name runs inwards."""
QUARTILES = ("lower quartile", "median", "upper quartile")
TICKS, FEW_TICKS = 6, 3
"""Ticks of a chart that fills the page, and of a small multiple."""


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis of pay: the same for all charts of one population, so that they can be compared."""

    low: float
    high: float
    currency: str

    def x(self, amount: float) -> str:
        """Position of an amount, in percent."""
        return percent(100 * min(max((amount - self.low) / (self.high - self.low), 0.0), 1.0))

    def ticks(self, most: int = TICKS) -> list[float]:
        """Round amounts, about `most` of them at most."""
        rough = (self.high - self.low) / most
        power = 10.0 ** (len(str(int(max(rough, 1)))) - 1)
        step = next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= rough)
        first = -(-self.low // step) * step
        return [first + i * step for i in range(int((self.high - first) / step) + 1)]

    def name(self, amount: float) -> str:
        """A tick's label: "$150k"."""
        sign = SYMBOLS.get(self.currency, f"{self.currency} ")
        return f"{sign}{amount / 1000:g}k" if self.high > 2000 else f"{sign}{amount:g}"  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Curve:
    """One role's density."""

    role: str
    grid: tuple[float, ...]
    heights: tuple[float, ...]


def axis_of(cells: Sequence[PayCell], curves: Sequence[Curve]) -> Axis | None:
    """The axis that holds all of these; None where there is nothing to hold."""
    amounts = [
        edge for cell in cells for quartile in (cell.p25, cell.p50, cell.p75) for edge in _edges(quartile)
    ]
    for curve in curves:
        floor = 0.02 * max(curve.heights, default=0.0)
        amounts += [x for x, height in zip(curve.grid, curve.heights, strict=True) if height > floor]
    if not amounts:
        return None
    low, high = min(amounts), max(amounts)
    room = 0.04 * (high - low) or 1.0
    return Axis(max(0.0, low - room), high + room, cells[0].currency)


def _edges(figure: Figure) -> tuple[float, ...]:
    if isinstance(figure, Estimate):
        return (figure.low, figure.high)
    return () if isinstance(figure, NotEstimable) else (figure.value,)


@dataclass(frozen=True, slots=True)
class Key:
    """How roles are drawn and called.

    Attributes:
        slots: role id to its place in the palette.
        labels: role id to its name.
    """

    slots: Mapping[str, int]
    labels: Mapping[str, str]


def density(
    title: str,
    cells: Sequence[PayCell],
    curves: Sequence[Curve],
    axis: Axis,
    key: Key,
    *,
    small: bool = False,
) -> Html:
    """Curves above, a lane per role below: quartile to quartile, the median a point with its whisker."""
    top = CURVE if curves else 6.0
    parts = [grid(axis, top + LANE * len(cells), FEW_TICKS if small else TICKS)]
    if curves:
        parts.append(outlines(curves, axis, key.slots))
    for index, cell in enumerate(cells):
        parts.append(_lane(cell, axis, key.slots[cell.role], key.labels[cell.role], top + LANE * index))
    told = ". ".join(f"{key.labels[cell.role]}: median {pay(cell.p50, cell.currency)}" for cell in cells)
    height = top + LANE * len(cells) + AXIS
    return chart(title, told, *parts, class_="density", width="100%", height=height)


def grid(axis: Axis, bottom: float, most: int) -> Html:
    """Lines of round amounts with their names below."""
    ticks = axis.ticks(most)
    lines = [tag("line", x1=axis.x(t), x2=axis.x(t), y1=0, y2=bottom, class_="grid") for t in ticks]
    names = []
    for tick in ticks:
        along = (tick - axis.low) / (axis.high - axis.low)
        anchor = "start" if along < EDGE else "end" if along > 1 - EDGE else "middle"
        names.append(
            tag("text", axis.name(tick), x=axis.x(tick), y=bottom + 16, class_="tick", text_anchor=anchor)
        )
    return tag("g", *lines, *names)


def outlines(curves: Sequence[Curve], axis: Axis, slots: Mapping[str, int]) -> Html:
    """Paths know no percentages: they are drawn in a box of their own that stretches."""
    tallest = max(max(curve.heights, default=0.0) for curve in curves) or 1.0
    span = axis.high - axis.low
    paths = []
    for curve in curves:
        points = [
            f"{number(1000 * (x - axis.low) / span)},{number(100 - 94 * height / tallest)}"
            for x, height in zip(curve.grid, curve.heights, strict=True)
        ]
        first, last = points[0].split(",")[0], points[-1].split(",")[0]
        tone = tint(slots[curve.role])
        paths.append(tag("path", d=f"M{first},100L{' '.join(points)}L{last},100Z", class_=f"area {tone}"))
        paths.append(tag("path", d=f"M{'L'.join(points)}", class_=f"outline {tone}"))
    return tag(
        "svg",
        *paths,
        view_box="0 0 1000 100",
        preserve_aspect_ratio="none",
        width="100%",
        height=CURVE,
    )


def _lane(cell: PayCell, axis: Axis, slot: int, label: str, y: float) -> Html:
    """The role and its median in words, the strip below them."""
    name = tag("text", [tag("tspan", label), "  ", pay_value(cell.p50, cell.currency)], x=0, y=y + 13)
    tone = tint(slot)
    y += NAME + 6
    if isinstance(cell.p50, NotEstimable):
        bar = hatched(cell.p50, x="0%", y=y - 5, width="100%", height=10)
        why = tag("text", cell.p50.reason, x="50%", y=y + 4, text_anchor="middle", class_="why")
        return tag("g", tag("g", name, class_=f"lane {tone}"), bar, why)
    told = ", ".join(
        f"{quartile} {pay(figure, cell.currency)}"
        for quartile, figure in zip(QUARTILES, (cell.p25, cell.p50, cell.p75), strict=True)
    )
    low, high = (cell.p50.value if isinstance(q, NotEstimable) else q.value for q in (cell.p25, cell.p75))
    parts = [tag("title", told), tag("g", name, class_=f"lane {tone}")]
    parts.append(tag("line", x1=axis.x(low), x2=axis.x(high), y1=y, y2=y, class_=f"box {tone}"))
    if isinstance(cell.p50, Estimate):
        parts.append(interval(slot, axis.x(cell.p50.low), axis.x(cell.p50.high), y))
    parts.append(mark(slot, axis.x(cell.p50.value), y))
    return tag("g", *parts)
