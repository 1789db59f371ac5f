"""Rows in characters: a butterfly for two roles, a dot plot for any other number."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate, Figure
from rolescope.model.shares import PrevalenceRow
from rolescope.present.charts.marks import ceiling
from rolescope.present.palette import LOOKS, slots
from rolescope.present.rows import butterfly, by_difference, counted, is_inked, is_sure, top
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line
from rolescope.present.words import absent, value

SHORTEST, LONGEST, NUMBER = 24, 36, 4
"""Columns that names take at least and at most, and columns of one figure."""
PAIR = 2


def rows(
    view: Comparison,
    table: Sequence[PrevalenceRow],
    width: int,
    title: str,
    *,
    wing: int,
    body: int,
    rest: bool = False,
) -> list[Line]:
    """The rows that tell roles apart and those they share."""
    if not table:
        return []
    most = ceiling([figure for row in table for figure in row.roles.values()])
    name = min(max(SHORTEST, *(len(row.label) + 2 for row in table)), LONGEST, width // 2)
    name += name % 2  # both wings are of one length
    if len(view.subjects) == PAIR == counted(table):
        parts = butterfly(table, wing=wing, body=body)
        every = [*parts.left, *parts.core, *parts.right, *(parts.rest if rest else ())]
        return [_names(view, width, title, name), *(_wings(view, row, most, width, name) for row in every)]
    ordered = by_difference(table)
    if rest:
        wing = len(table)
    elif len(view.subjects) > 1:
        sure = sorted((row for row in ordered if is_sure(row)), key=lambda row: -top(row))[: 2 * wing + body]
        ordered = [row for row in ordered if row in sure]
    heading = line(Run(title, "bold"), Run(", of 100", "dim"))
    return [heading, *(_dots(view, row, most, width, name) for row in ordered[: 2 * wing + body])]


def _names(view: Comparison, width: int, title: str, name: int) -> Line:
    first, second = (subject.label for subject in view.subjects)
    side = (width - name) // 2
    a, b = slots(view.subjects).values()
    left = clipped(f"{LOOKS[a].sign} {first}", side - len(title) - 1).rjust(side - len(title))
    right = clipped(f"{second} {LOOKS[b].sign}", side)
    return line(
        Run(title, "bold"), Run(left, f"r{a}"), Run("of 100".center(name), "dim"), Run(right, f"r{b}")
    )


def _wings(view: Comparison, row: PrevalenceRow, most: float, width: int, name: int) -> Line:
    left, right = row.roles.values()
    sure = is_sure(row)
    room = (width - name) // 2 - NUMBER
    label = clipped(row.label, name - 2).center(name)
    tones = tuple(f"r{slot}" for slot in slots(view.subjects).values()) if sure else ("dim", "dim")
    return line(
        *_mirrored(bar(left, most, room, tones[0])),
        Run(_number(left).rjust(NUMBER), tones[0]),
        Run(label, "" if sure else "dim"),
        Run(_number(right).ljust(NUMBER), tones[1]),
        *bar(right, most, room, tones[1]),
    )


def _number(figure: Figure) -> str:
    return f" {value(figure)} " if isinstance(figure, Estimate) else "  – "


def bar(figure: Figure, most: float, room: int, tone: str) -> Line:
    """A bar that fades over its interval: solid to the low end, shaded to the value, light beyond."""
    if not isinstance(figure, Estimate):
        return (Run(clipped(f"/// {absent(figure)} ///", room).ljust(room), "dim"),)
    low, mid, high = (round(room * min(edge / most, 1.0)) for edge in (figure.low, figure.value, figure.high))
    solid, shaded = "█" * low, "▓" * (mid - low)
    light = "░" * (high - mid)
    return (
        Run(solid + shaded, tone),
        Run(light, tone if tone == "dim" else f"{tone} dim"),
        Run(" " * (room - high)),
    )


def _mirrored(runs: Line) -> Line:
    if len(runs) == 1:
        return (Run(runs[0].text.rstrip().rjust(len(runs[0].text)), runs[0].style),)
    return tuple(Run(run.text[::-1], run.style) for run in reversed(runs))


def _dots(view: Comparison, row: PrevalenceRow, most: float, width: int, name: int) -> Line:
    place = slots(view.subjects)
    sure = is_inked(row)
    numbers = NUMBER * len(row.roles)
    room = width - name - numbers
    canvas = Canvas(room, 1)

    def x(share: float) -> int:
        return round((room - 1) * min(share / most, 1.0))

    known = {role: figure for role, figure in row.roles.items() if isinstance(figure, Estimate)}
    canvas.put(0, 0, "·" * room, "dim")
    for role, figure in known.items():
        tone = f"r{place[role]} dim" if sure else "dim"
        canvas.put(x(figure.low), 0, "─" * (x(figure.high) - x(figure.low) + 1), tone)
    for role, figure in known.items():
        canvas.put(x(figure.value), 0, LOOKS[place[role]].sign, f"r{place[role]}" if sure else "dim")
    shown = [
        Run(_number(f).rjust(NUMBER), f"r{place[role]}" if sure else "dim") for role, f in row.roles.items()
    ]
    label = clipped(row.label, name - 1).ljust(name)
    return line(Run(label, "" if sure else "dim"), *canvas.lines()[0], *shown)
