"""Shares by work beside those by title, on postings whose titles mislead by plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate
from rolescope.questions.compare import compare
from tests.questions.world import Cell, store

DS, DA = "data_scientist", "data_analyst"


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Half of those titled scientist do an analyst's work, and only they ask for SQL and draw dashboards."""
    made = [
        Cell(
            DS,
            number,
            1,
            work=DA if number % 2 else None,
            skills={"sql": 1} if number % 2 else {"r": 1},
            activities={"dashboards_reports": 1} if number % 2 else {"statistical_modelling": 1},
        )
        for number in range(200)
    ]
    made += [
        Cell(DA, number, 1, skills={"sql": 1}, activities={"dashboards_reports": 1})
        for number in range(300, 400)
    ]
    folder: Path = tmp_path_factory.mktemp("store")
    return compare([DS, DA], store=store(folder, made)).view


def shares(view: Comparison, label: str) -> dict[str, tuple[float, float]]:
    row = next(row for row in (*view.skills, *view.activities) if label in {row.label, row.id})
    found = {}
    for role, figure in row.by_work.items():
        title = row.roles[role]
        assert isinstance(title, Estimate)
        assert isinstance(figure, Estimate)
        found[role] = (round(title.value, 2), round(figure.value, 2))
    return found


def test_skills_by_title_and_by_work(view: Comparison) -> None:
    assert shares(view, "SQL") == {DS: (0.5, 0.0), DA: (1.0, 1.0)}
    assert shares(view, "R") == {DS: (0.5, 1.0), DA: (0.0, 0.0)}


def test_activities_by_title_and_by_work(view: Comparison) -> None:
    found = shares(view, "dashboards_reports")
    assert found[DS][0] == pytest.approx(0.5, abs=0.03)
    assert found[DS][1] == pytest.approx(0, abs=0.03)


def test_n_is_that_of_the_work(view: Comparison) -> None:
    row = next(row for row in view.skills if row.label == "SQL")
    by = row.by_work
    assert [by[DS].n, by[DA].n] == [100, 200]


def test_roles_that_work_is_not_told_by_have_none(tmp_path: Path) -> None:
    made = [Cell("product_analyst", n, 1, work=DA, skills={"sql": 1}) for n in range(50)]
    made += [Cell(DA, n, 1, skills={"sql": 1}) for n in range(100, 150)]
    row = compare(["product_analyst", DA], store=store(tmp_path, made)).view.skills[0]
    assert list(row.by_work) == [DA]
    assert "by_work" in row.to_plain()
