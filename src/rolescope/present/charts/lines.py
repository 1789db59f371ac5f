"""Shares of titles through the years, one chart per source, thin where few titles were counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rolescope.model.comparison import TitleShare
from rolescope.model.estimate import Estimate
from rolescope.present.charts.marks import ceiling, chart, mark, percent, tint
from rolescope.present.markup import Html, number, tag
from rolescope.present.words import share

HEIGHT, TOP, FOOT = 190.0, 18.0, 24.0
LEFT, RIGHT = 7.0, 96.0
"""Percent of the width where the first and the last year stand."""
FEW = 500
"""Titles a year below which a line is drawn thin."""


def lines(
    title: str, shares: Sequence[TitleShare], slots: Mapping[str, int], labels: Mapping[str, str]
) -> Html:
    """One source: a line per role, a point and a whisker per year; years without a figure break the line."""
    years = sorted({one.year for one in shares})
    first, last = years[0], years[-1]
    most = ceiling([one.share for one in shares])

    def x(year: int) -> float:
        return (
            (LEFT + RIGHT) / 2 if first == last else LEFT + (RIGHT - LEFT) * (year - first) / (last - first)
        )

    def y(value: float) -> float:
        return HEIGHT - FOOT - (HEIGHT - FOOT - TOP) * value / most

    parts: list[Html] = []
    for tick in (0.0, most / 2, most):
        parts.append(tag("line", x1=percent(LEFT - 1), x2="100%", y1=y(tick), y2=y(tick), class_="grid"))
        parts.append(tag("text", f"{100 * tick:g}", x=0, y=y(tick) + 4, class_="tick"))
    parts += [
        tag("text", str(year), x=percent(x(year)), y=HEIGHT - 6, class_="tick", text_anchor="middle")
        for year in sorted({first, (first + last) // 2, last})
    ]
    told = []
    for role, slot in slots.items():
        known = _known(shares, role, x, y)
        if not known:
            continue
        parts.append(_line(known, slot))
        parts += [_point(one, slot) for one in known]
        edges = "; ".join(f"{one.year}: {share(one.share)}" for one in (known[0], known[-1]))
        told.append(f"{labels[role]} {edges}")
    return chart(title, ". ".join(told), *parts, class_="lines", width="100%", height=HEIGHT)


def title_anchor(one: TitleShare) -> str:
    """Where the card of a share stands on the page."""
    return re.sub(r"[^\w.+#-]+", "-", f"title-{one.source}-{one.year}-{one.role}")


class _Known(NamedTuple):
    """A year that has a figure: where it stands, and what it is."""

    x: float
    height: Callable[[float], float]
    year: int
    share: Estimate
    anchor: str

    @property
    def y(self) -> float:
        """Height of the share."""
        return self.height(self.share.value)


def _line(known: Sequence[_Known], slot: int) -> Html:
    path = ""
    for before, one in zip([None, *known], known, strict=False):
        joined = before is not None and one.year - before.year == 1
        path += f"{'L' if joined else 'M'}{number(10 * one.x)},{number(one.y)}"
    thin = min(one.share.n for one in known) < FEW
    shape = tag("path", d=path, class_=f"outline {tint(slot)}{' thin' if thin else ''}")
    return tag(
        "svg",
        shape,
        view_box=f"0 0 1000 {HEIGHT:g}",
        preserve_aspect_ratio="none",
        width="100%",
        height=HEIGHT,
    )


def _point(one: _Known, slot: int) -> Html:
    edges = (one.height(one.share.low), one.height(one.share.high))
    at = percent(one.x)
    whisker = tag("line", x1=at, x2=at, y1=edges[0], y2=edges[1], class_=f"whisker {tint(slot)}")
    name = tag("title", f"{one.year}: {share(one.share, 'titles')}")
    return tag("a", name, whisker, mark(slot, at, one.y), href=f"#{one.anchor}", tabindex=-1)


def _known(
    shares: Sequence[TitleShare], role: str, x: Callable[[int], float], y: Callable[[float], float]
) -> list[_Known]:
    return [
        _Known(x(one.year), y, one.year, one.share, title_anchor(one))
        for one in shares
        if one.role == role and isinstance(one.share, Estimate)
    ]
