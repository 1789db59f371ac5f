"""The opening picture in characters: every skill and activity a column, a sign with its interval per role."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import Comparison, PrevalenceRow
from rolescope.model.estimate import Estimate
from rolescope.present.charts.marks import ceiling
from rolescope.present.palette import LOOKS, slots
from rolescope.present.rows import by_difference, estimates, fitting, is_sure
from rolescope.present.terminal.ink import Canvas, Line, Run, clipped, line

HEIGHT = 8
FEWEST = 6
"""Rows below which there is no picture to draw."""
GUTTER = 4
"""Columns for the axis' numbers."""


def skyline(view: Comparison, width: int) -> list[Line]:
    """Skills left, activities right, each on its own axis."""
    if len([row for row in (*view.skills, *view.activities) if estimates(row)]) < FEWEST:
        return []
    canvas = Canvas(width, HEIGHT + 1)
    for_skills = (width * 2) // 3 if view.activities else width
    if view.skills:
        _panel(canvas, view, view.skills, 0, for_skills - 2)
    if view.activities:
        _panel(canvas, view, view.activities, for_skills if view.skills else 0, width)
    head = Canvas(width, 1)
    head.put(GUTTER, 0, "Skills, of 100 postings" if view.skills else "", "bold")
    head.put(
        (for_skills if view.skills else 0) + GUTTER,
        0,
        "Duties, of 100" if view.activities else "",
        "bold",
    )
    return [*head.lines(), *canvas.lines(), *_ends(view, width)]


def _panel(canvas: Canvas, view: Comparison, rows: Sequence[PrevalenceRow], left: int, right: int) -> None:
    drawn = fitting(rows, right - left - GUTTER)
    most = ceiling([figure for row in drawn for figure in row.roles.values()])
    step = max(1, (right - left - GUTTER) // max(len(drawn), 1))

    def y(value: float) -> int:
        return round((HEIGHT - 1) * (1 - value / most))

    for tick in (most, most / 2, 0.0):
        canvas.put(left, y(tick), f"{100 * tick:3.0f}", "dim")
    canvas.put(left + GUTTER, HEIGHT, "─" * (right - left - GUTTER), "dim")
    for index, row in enumerate(drawn):
        _column(canvas, view, row, left + GUTTER + index * step, y)


def _column(canvas: Canvas, view: Comparison, row: PrevalenceRow, x: int, y) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    place = slots(view.subjects)
    sure = is_sure(row) or len(row.roles) == 1
    known = [(place[role], figure) for role, figure in row.roles.items() if isinstance(figure, Estimate)]
    for slot, figure in known:
        for at in range(y(figure.high), y(figure.low) + 1):
            canvas.put(x, at, "│", f"r{slot} dim" if sure else "dim")
    for slot, figure in known:
        taken = canvas.at(x, y(figure.value)) not in {" ", "│"}
        sign = "○" if taken else LOOKS[slot].sign
        canvas.put(x, y(figure.value), sign, "" if taken and sure else f"r{slot}" if sure else "dim")


def _ends(view: Comparison, width: int) -> list[Line]:
    roles = [subject.id for subject in view.subjects]
    if len(roles) != 2:  # noqa: PLR2004
        return []
    half = width // 2 - 3
    ordered = [row for row in by_difference(view.skills) if is_sure(row)]
    left = ", ".join(row.label for row in ordered[:3] if row.roles)
    right = ", ".join(row.label for row in ordered[-3:])
    if not ordered:
        return [line(Run("No skill differs reliably.", "dim"))]
    start = f"← {clipped(left, half - 2)}"
    end = f"{clipped(right, half - 2)} →"
    return [line(Run(start, "r0"), " " * (width - len(start) - len(end)), Run(end, "r1"))]
