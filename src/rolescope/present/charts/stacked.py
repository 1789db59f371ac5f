"""One bar made of parts that add up to a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.present.charts.marks import chart, percent
from rolescope.present.markup import Html, tag

BAR = 46.0
LETTER = 1.6
"""Percent of a phone's width that a letter takes."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the bar.

    Attributes:
        name: what it is.
        share: of the whole, 0 to 1.
        said: its number.
        slot: place of its colour; None for grey.
    """

    name: str
    share: float
    said: str
    slot: int | None


def _look(part: Part) -> str:
    return "part unsure" if part.slot is None else f"part r{part.slot}"


def stacked(title: str, parts: Sequence[Part]) -> Html:
    """The parts from left to right, each with its number where it fits; names stand in the list beside it."""
    total = sum(part.share for part in parts) or 1.0
    drawn: list[Html] = []
    at = 0.0
    for part in parts:
        width = 100 * part.share / total
        inside = [
            tag("title", f"{part.name}: {part.said}"),
            tag("rect", width="100%", height=BAR, class_=_look(part)),
        ]
        if width > LETTER * len(part.said) + 2:
            number = tag(
                "text", part.said, x="50%", y=BAR / 2 + 5, text_anchor="middle", class_="name strong"
            )
            inside.append(number)
        drawn.append(tag("svg", inside, x=percent(at), y=0, width=percent(width), height=BAR))
        at += width
    told = ". ".join(f"{part.name} {part.said}" for part in parts)
    return chart(title, told, *drawn, class_="week", width="100%", height=BAR + 2)
