"""The opening picture in characters: per skill or duty a row, per role a sign with its interval."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present.charts.forest import ticks
from rolescope.present.charts.marks import ceiling
from rolescope.present.palette import LOOKS, slots
from rolescope.present.rows import is_inked, leader, picked
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line
from rolescope.present.words import value

NUMBER = 4
"""Columns of one figure."""
SHORTEST, LONGEST = 24, 36
"""Columns that names may take, and the share of the width they never exceed is two fifths."""


def forest(
    view: Comparison, table: Sequence[PrevalenceRow], width: int, title: str, *, differing: int, alike: int
) -> list[Line]:
    """The rows that differ most and some that are shared; sure ones bright, unsure ones dim."""
    rows = [row for group in picked(table, differing, alike) for row in group.rows]
    if not rows:
        return []
    most = ceiling([figure for row in rows for figure in row.roles.values()])
    longest = max(len(title), *(len(row.label) for row in (*rows, *_shown(view))))
    name = min(max(longest + 2, SHORTEST), LONGEST, width * 2 // 5)
    room = width - name - NUMBER * len(view.subjects)
    return [_scale(view, title, name, room, most), *(_row(view, row, name, room, most) for row in rows)]


def _shown(view: Comparison) -> list[PrevalenceRow]:
    """Rows of both pictures: their names take the same room, so that the scales stand under each other."""
    return [
        row for rows in (view.skills, view.activities) for group in picked(rows, 8, 4) for row in group.rows
    ]


def _place(share: float, most: float, room: int) -> int:
    return round((room - 1) * min(share / most, 1.0))


def _scale(view: Comparison, title: str, name: int, room: int, most: float) -> Line:
    """The picture's name, the scale, and each role's sign over its figures."""
    canvas = Canvas(room, 1)
    for tick in ticks(most):
        text = f"{100 * tick:.0f}"
        at = _place(tick, most, room) - (len(text) - 1) // 2
        canvas.put(min(at, room - len(text)), 0, text, "dim")
    signs = [Run(LOOKS[slot].sign.rjust(NUMBER), f"r{slot}") for slot in slots(view.subjects).values()]
    return line(Run(clipped(title, name - 1).ljust(name), "bold"), *canvas.lines()[0], *signs)


def _row(view: Comparison, row: PrevalenceRow, name: int, room: int, most: float) -> Line:
    place = slots(view.subjects)
    sure = is_inked(row)
    ahead = leader(row)
    tone = f"r{place[ahead]}" if ahead else "" if sure else "dim"
    numbers = [
        Run(value(figure).rjust(NUMBER), f"r{place[role]}" if sure else "dim")
        for role, figure in row.roles.items()
    ]
    label = Run(clipped(row.label, name - 1).ljust(name), tone)
    return line(label, *_track(view, row, room, most, sure=sure), *numbers)


def _track(view: Comparison, row: PrevalenceRow, room: int, most: float, *, sure: bool) -> Line:
    place = slots(view.subjects)
    canvas = Canvas(room, 1)
    for tick in ticks(most):
        canvas.put(_place(tick, most, room), 0, "·", "dim")
    known = [(place[role], figure) for role, figure in row.roles.items() if isinstance(figure, Estimate)]
    for slot, figure in known:
        low, high = _place(figure.low, most, room), _place(figure.high, most, room)
        canvas.put(low, 0, "─" * (high - low + 1), f"r{slot} dim" if sure else "dim")
    taken: set[int] = set()
    for slot, figure in sorted(known, key=lambda one: (one[1].value, one[0])):
        at = _place(figure.value, most, room)
        while at in taken:
            at += 1  # signs in one column stand side by side: both must be seen
        if at >= room:
            at = max(set(range(room)) - taken)
        taken.add(at)
        canvas.put(at, 0, LOOKS[slot].sign, f"r{slot}" if sure else "dim")
    return canvas.lines()[0]
