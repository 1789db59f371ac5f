"""A week of each role in characters: one bar per role, its parts in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate
from rolescope.present.palette import LOOKS
from rolescope.present.rows import CATCH_ALL, counted, is_inked, week_order
from rolescope.present.terminal.ink import Line, Run, clipped, line

NARROWEST = 2
"""Columns below which a part joins the others at the end."""
NAMED = 6
"""Columns below which a part has no room for its name."""
LEAD = 2
"""Columns before a bar, for the role's sign."""


class Part(NamedTuple):
    """A piece of a bar."""

    label: str
    share: float
    sure: bool


def week(view: Comparison, width: int) -> list[Line]:
    """Two lines per role: names of the parts, and the parts."""
    out: list[Line] = []
    for slot, subject in enumerate(view.subjects):
        parts = _parts(view, subject.id, width - LEAD)
        if not parts:
            continue
        widths = allotted([part.share for part in parts], width - LEAD)
        out.append(line(" " * LEAD, *(_label(part, room) for part, room in zip(parts, widths, strict=True))))
        bars = (_bar(part, room, slot) for part, room in zip(parts, widths, strict=True))
        out.append(line(Run(LOOKS[slot].sign.ljust(LEAD), f"r{slot}"), *bars))
    if not out:
        return []
    name = "A week of each" if counted(view.activities) > 1 else "A week"
    return [line(Run(name, "bold"), Run(", as shares of the duties that postings name", "dim")), *out]


def _parts(view: Comparison, role: str, width: int) -> list[Part]:
    """Parts wide enough to be seen, in the week's order; the others as one at the end."""
    known = [(row, f) for row in week_order(view.activities) if isinstance(f := row.roles[role], Estimate)]
    total = sum(figure.value for _, figure in known)
    if total <= 0:
        return []
    wide = [
        Part(row.label, f.value / total, row.id != CATCH_ALL and is_inked(row))
        for row, f in known
        if f.value / total * width >= NARROWEST
    ]
    rest = 1 - sum(part.share for part in wide)
    more = len(known) - len(wide)
    return [*wide, Part(f"{more} more", rest, sure=False)] if more and rest > 0 else wide


def allotted(shares: Sequence[float], width: int) -> list[int]:
    """Whole columns by largest remainder, so that they add up to the width."""
    total = sum(shares) or 1.0
    exact = [width * share / total for share in shares]
    columns = [int(one) for one in exact]
    by_rest = sorted(range(len(exact)), key=lambda i: columns[i] - exact[i])
    for index in by_rest[: width - sum(columns)]:
        columns[index] += 1
    return columns


def _label(part: Part, room: int) -> Run:
    if room < NAMED:
        return Run(" " * room)
    return Run(clipped(part.label, max(room - 1, 0)).ljust(room), "" if part.sure else "dim")


def _bar(part: Part, room: int, slot: int) -> Run:
    block = ("█" if part.sure else "░") * max(room - 1, 0)
    return Run(f"{block} " if room else "", f"r{slot}" if part.sure else "dim")
