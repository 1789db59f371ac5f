"""A week of each role in characters: one bar per role, its parts in the same order."""

from __future__ import annotations

from rolescope.model.comparison import Comparison, PrevalenceRow
from rolescope.model.estimate import Estimate
from rolescope.present.palette import LOOKS
from rolescope.present.rows import is_sure, week_order
from rolescope.present.terminal.ink import Line, Run, clipped, line


def week(view: Comparison, width: int) -> list[Line]:
    """Two lines per role: names of the parts, and the parts."""
    ordered = week_order(view.activities)
    out: list[Line] = []
    for slot, subject in enumerate(view.subjects):
        known = [(row, f) for row in ordered if isinstance(f := row.roles[subject.id], Estimate)]
        if not known:
            continue
        widths = allotted([figure.value for _, figure in known], width)
        out.append(line(Run("A week: ", "bold"), Run(f"{LOOKS[slot].sign} {subject.label}", f"r{slot}")))
        out.append(tuple(_label(row, room) for (row, _), room in zip(known, widths, strict=True)))
        out.append(tuple(_part(row, room, slot) for (row, _), room in zip(known, widths, strict=True)))
    return out


def allotted(shares: list[float], width: int) -> list[int]:
    """Whole columns by largest remainder, so that they add up to the width."""
    total = sum(shares) or 1.0
    exact = [width * share / total for share in shares]
    columns = [int(one) for one in exact]
    by_rest = sorted(range(len(exact)), key=lambda i: columns[i] - exact[i])
    for index in by_rest[: width - sum(columns)]:
        columns[index] += 1
    return columns


def _label(row: PrevalenceRow, room: int) -> Run:
    if room < 6:  # noqa: PLR2004  (no room for a word)
        return Run(" " * room)
    return Run(clipped(row.label, room - 1).ljust(room), "" if is_sure(row) else "dim")


def _part(row: PrevalenceRow, room: int, slot: int) -> Run:
    sure = is_sure(row) or len(row.roles) == 1
    block = ("█" if sure else "░") * max(room - 1, 0)
    return Run(block + " " if room else "", f"r{slot}" if sure else "dim")
