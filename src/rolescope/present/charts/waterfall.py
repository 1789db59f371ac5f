"""A change taken apart: where it began, each part up or down from there, where it ended."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from rolescope.model.estimate import Estimate
from rolescope.present.charts.marks import chart, percent
from rolescope.present.markup import Html, tag

HEIGHT, TOP, FOOT, LINE = 300.0, 30.0, 52.0, 14.0
LETTERS = 11
"""Letters of a name that fit under a column on a phone."""
WIDTH = 0.62
"""Part of its room that a column fills."""


@dataclass(frozen=True, slots=True)
class Step:
    """One column.

    Attributes:
        name: to stand under it.
        figure: a share where the column stands on the ground, a change where it hangs.
        said: the number to stand above it.
        whole: whether it stands on the ground.
        slot: place of its colour; None: grey.
    """

    name: str
    figure: Estimate
    said: str
    whole: bool
    slot: int | None


def waterfall(title: str, steps: Sequence[Step]) -> Html:
    """The columns from left to right, each beginning where the one before it ended."""
    placed = _placed(steps)
    edges = [edge for column in placed for edge in column]
    whiskers = [at + reach for (_, at), step in zip(placed, steps, strict=True) for reach in _reaches(step)]
    high, low = max([*edges, *whiskers]), min([*edges, *whiskers, 0.0])
    room = high - low or 1.0

    def y(share: float) -> float:
        return HEIGHT - FOOT - (HEIGHT - FOOT - TOP) * (share - low) / room

    step_width = 100 / len(steps)
    parts: list[Html] = [tag("line", x1=0, x2="100%", y1=y(0), y2=y(0), class_="grid")]
    for place, (step, (start, end)) in enumerate(zip(steps, placed, strict=True)):
        left = step_width * (place + (1 - WIDTH) / 2)
        if place + 1 < len(steps):
            right = step_width * (place + 1 + (1 + WIDTH) / 2)
            parts.append(tag("line", x1=percent(left), x2=percent(right), y1=y(end), y2=y(end), class_="tie"))
        parts.append(
            _column(
                step, (left, step_width * WIDTH), (y(start), y(end)), [y(end + r) for r in _reaches(step)]
            )
        )
        parts += _name(step.name, left + step_width * WIDTH / 2)
    told = ". ".join(f"{step.name}: {step.said}" for step in steps)
    return chart(title, told, *parts, class_="waterfall", width="100%", height=HEIGHT)


def _placed(steps: Sequence[Step]) -> list[tuple[float, float]]:
    """Where each column begins and ends."""
    at, placed = 0.0, []
    for step in steps:
        start = 0.0 if step.whole else at
        at = start + step.figure.value
        placed.append((start, at))
    return placed


def _reaches(step: Step) -> tuple[float, float]:
    """How far the interval reaches below and above the column's end."""
    return step.figure.low - step.figure.value, step.figure.high - step.figure.value


def _column(
    step: Step, across: tuple[float, float], down: tuple[float, float], whisker: Sequence[float]
) -> Html:
    left, width = across
    top, height = min(down), max(abs(down[1] - down[0]), 1.5)
    middle = percent(left + width / 2)
    look = "unsure" if step.slot is None else f"r{step.slot}"
    return tag(
        "g",
        tag("title", f"{step.name}: {step.said}"),
        tag("rect", x=percent(left), y=top, width=percent(width), height=height, class_=f"part {look}"),
        tag("line", x1=middle, x2=middle, y1=whisker[0], y2=whisker[1], class_=f"whisker {look}"),
        tag(
            "text", step.said, x=middle, y=min(top, *whisker) - 7, text_anchor="middle", class_="name strong"
        ),
    )


def _name(name: str, middle: float) -> list[Html]:
    lines = textwrap.wrap(name, LETTERS)
    return [
        tag("text", line, x=percent(middle), y=HEIGHT - FOOT + 16 + LINE * i, text_anchor="middle")
        for i, line in enumerate(lines)
    ]
