"""Figures by title and by work, side by side."""

from __future__ import annotations

from dataclasses import replace

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate
from rolescope.present import by_work, markdown, page, terminal
from rolescope.present.terminal.ink import plain
from tests.present.example import DS, ML, answer, comparison, share

PLAIN = comparison()


def both() -> Comparison:
    """The example with every skill three points more frequent by work."""
    skills = tuple(
        replace(
            row,
            by_work={
                role: share(min(figure.value + 0.03, 1), 900)
                for role, figure in row.roles.items()
                if isinstance(figure, Estimate)
            },
        )
        for row in PLAIN.skills
    )
    return replace(PLAIN, skills=skills)


def test_rows_without_figures_by_work_are_left_out() -> None:
    assert by_work.rows(PLAIN) == []
    assert by_work.short(PLAIN, PLAIN.skills) == ""
    assert all(row.by_work for row in by_work.rows(both()))


def test_a_line_names_both() -> None:
    row = next(row for row in both().skills if row.label == "Python")
    first = row.roles[DS]
    assert isinstance(first, Estimate)
    said = by_work.line(both(), row)
    assert said.startswith(
        f"Python: ● {100 * first.value:.0f} by title, {100 * (first.value + 0.03):.0f} by work; ◆ "
    )
    assert by_work.short(both(), [row]).startswith("By the work instead of the title: Python ●")
    assert ML in row.by_work


def test_every_drawing_shows_them() -> None:
    drawn = replace(answer(), view=both())
    assert by_work.NAME in plain(terminal.lines(drawn, everything=True))
    assert "By the work instead of the title" in " ".join(plain(terminal.lines(drawn)).split())
    assert by_work.NAME in markdown.markdown(drawn)
    html = page.page(drawn)
    assert by_work.NAME in html
    assert "by the work, whatever the title: " in html


def test_an_answer_without_them_says_nothing_of_them() -> None:
    assert by_work.NAME not in plain(terminal.lines(answer(), everything=True))
    assert by_work.NAME not in markdown.markdown(answer())
    assert by_work.NAME not in page.page(answer())
