"""Figures by title and by the work itself, side by side: the same rows and words for every drawing."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.present.palette import LOOKS, slots
from rolescope.present.rows import picked
from rolescope.present.words import value

NAME = "By title, and by the work whatever the title"
TOLD = (
    "The work is judged from the text, skills among it, so figures by work are partly so by construction, "
    "and the judgement's own error is not taken out of them."
)
NAMED = 6
"""Skills named in one line under a picture."""


def rows(view: Comparison, skills: int = 12, activities: int = 8) -> list[PrevalenceRow]:
    """The rows that show most, of those known both ways."""
    shown = [
        row
        for table, most in ((view.skills, skills), (view.activities, activities))
        for group in picked(table, most - 4, 4)
        for row in group.rows
    ]
    return [row for row in shown if known(row)]


def known(row: PrevalenceRow) -> bool:
    """Whether the row has a figure by work."""
    return any(isinstance(figure, Estimate) for figure in row.by_work.values())


def short(view: Comparison, shown: Sequence[PrevalenceRow]) -> str:
    """One line under a picture: its rows by the work instead of the title."""
    place = slots(view.subjects)
    said = [
        f"{row.label} "
        + " ".join(f"{LOOKS[place[role]].sign}{value(figure)}" for role, figure in row.by_work.items())
        for row in shown
        if known(row)
    ]
    return f"By the work instead of the title: {'; '.join(said[:NAMED])}." if said else ""


def line(view: Comparison, row: PrevalenceRow) -> str:
    """One row both ways: "SQL: ● 61 by title, 62 by work; ◆ 25, 27"."""
    place = slots(view.subjects)
    pairs = [
        (LOOKS[place[role]].sign, value(row.roles[role]), value(figure))
        for role, figure in row.by_work.items()
    ]
    first, *rest = pairs
    said = [f"{first[0]} {first[1]} by title, {first[2]} by work", *(f"{s} {a}, {b}" for s, a, b in rest)]
    return f"{row.label}: {'; '.join(said)}"
