"""A week of each role in characters: its most frequent duties, two roles side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from rolescope.model.comparison import Comparison, Subject
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present.palette import LOOKS, slots
from rolescope.present.rows import CATCH_ALL, counted, is_inked
from rolescope.present.terminal.ink import Line, Run, clipped, line
from rolescope.present.words import value

MOST, FEW = 5, 3
"""Duties shown of each of one or two roles, and of each of more."""
BESIDE, GAP, NUMBER = 2, 2, 4
"""Roles side by side, columns between them, and columns of a number."""
SHORTEST = 6
"""Columns that a bar takes at least."""


class _Duty(NamedTuple):
    """One line of a role's column."""

    row: PrevalenceRow
    figure: Estimate


def week(view: Comparison, width: int) -> list[Line]:
    """The duties that each role's postings name most often, each with its number and bar."""
    most = MOST if len(view.subjects) <= BESIDE else FEW
    columns = [(one, found) for one in view.subjects if (found := _top(view, one.id, most))]
    if not columns:
        return []
    highest = max(duty.figure.value for _, found in columns for duty in found)
    room = (width - GAP * (BESIDE - 1)) // BESIDE
    out: list[Line] = []
    for at in range(0, len(columns), BESIDE):
        drawn = [_column(view, one, found, room, highest) for one, found in columns[at : at + BESIDE]]
        blank = line(" " * room)
        out += [_beside(lines) for lines in zip_longest(*drawn, fillvalue=blank)]
    name = "A week of each" if counted(view.activities) > 1 else "A week"
    return [line(Run(name, "bold"), Run(f": the {most} duties named most, of 100", "dim")), *out]


def _top(view: Comparison, role: str, most: int) -> list[_Duty]:
    known = [
        _Duty(row, figure)
        for row in view.activities
        if isinstance(figure := row.roles[role], Estimate) and row.id != CATCH_ALL
    ]
    return sorted(known, key=lambda duty: (-duty.figure.value, duty.row.id))[:most]


def _column(view: Comparison, one: Subject, duties: Sequence[_Duty], room: int, highest: float) -> list[Line]:
    """A role's name, then name, number and bar of each duty, dim where roles do not surely differ."""
    slot = slots(view.subjects)[one.id]
    head = f"{LOOKS[slot].sign} {one.label}"
    out = [line(Run(clipped(head, room).ljust(room), f"r{slot}"))]
    name = room - NUMBER - 1 - SHORTEST
    for duty in duties:
        tone = f"r{slot}" if is_inked(duty.row) else "dim"
        label = f"  {clipped(duty.row.label, name - 2)}".ljust(name)
        bar = "█" * round(SHORTEST * duty.figure.value / highest) if highest else ""
        number = value(duty.figure).rjust(NUMBER)
        out.append(
            line(
                Run(label, "" if is_inked(duty.row) else "dim"), Run(f"{number} {bar.ljust(SHORTEST)}", tone)
            )
        )
    return out


def _beside(lines: Sequence[Line]) -> Line:
    """Lines of several columns as one."""
    joined: list[Run] = []
    for one in lines:
        joined += [*([Run(" " * GAP)] if joined else []), *one]
    return tuple(joined)
