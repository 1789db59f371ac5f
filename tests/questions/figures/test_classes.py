"""Shares that sum to one, and values withheld because the reader is not measured on them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.shares import PrevalenceRow, Verdict
from rolescope.questions.compare import compare
from rolescope.questions.figures.classes import CATEGORIES
from rolescope.questions.figures.reader import FEWEST
from rolescope.questions.role import role
from tests.questions.world import alike, store, sure

PAIR = ("data scientist", "data engineer")
DS, DE = "data_scientist", "data_engineer"
DEGREE = {"bachelor": 6, "master": 3}
CELLS = [
    *alike(DS, range(20), activities={"train_models": 6, "other": 2}, degree=DEGREE, workplace={"remote": 5}),
    *alike(DE, range(20), activities={"data_pipelines_etl": 6, "other": 2}, workplace={"onsite": 10}),
]


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    return compare(PAIR, store=store(tmp_path_factory.mktemp("classes"), CELLS)).view


def of(view: Comparison, category: str) -> list[PrevalenceRow]:
    return [row for row in view.categories if row.type == category]


def share(rows: Sequence[PrevalenceRow], value: str, role: str) -> Estimate:
    figure = next(row for row in rows if row.id == value).roles[role]
    assert isinstance(figure, Estimate)
    return figure


def total(rows: Sequence[PrevalenceRow], role: str) -> float:
    return sum(figure.value for row in rows if isinstance(figure := row.roles[role], Estimate))


@pytest.mark.parametrize("role", [DS, DE])
def test_shares_sum_to_one(view: Comparison, role: str) -> None:
    assert total(view.activities, role) == pytest.approx(1)
    for category in CATEGORIES:
        assert total(of(view, category), role) == pytest.approx(1)


def test_activities_are_shares_of_duties_and_not_of_postings(view: Comparison) -> None:
    """Six of eight duties; a reader measured on a thousand cases is corrected for next to nothing."""
    found = share(view.activities, "train_models", DS)
    assert found.observed == pytest.approx(0.75)
    assert found.value == pytest.approx(0.75, abs=0.02)
    assert (found.n, found.employers) == (160, 20)
    difference = next(row for row in view.activities if row.id == "train_models").differences[0]
    assert difference.verdict is Verdict.HIGHER


def test_many_duties_of_few_postings_carry_no_share(tmp_path: Path) -> None:
    """18 postings of 10 duties each are 18, for what they do as for what they ask."""
    few = store(tmp_path, alike(DS, range(18), postings=1, activities={"train_models": 10}))
    view = role("data scientist", store=few).view
    none = NotEstimable("suppressed (n = 18, needs 20)", 18)
    assert {row.roles[DS] for row in view.activities} == {none}
    assert view.activities_by_level == ()


def test_silence_is_a_value_of_its_own(view: Comparison) -> None:
    assert share(of(view, "degree"), "unstated", DE).observed == pytest.approx(1)
    assert share(of(view, "degree"), "unstated", DS).observed == pytest.approx(0.1)
    assert share(of(view, "workplace"), "unstated", DS).observed == pytest.approx(0.5)


@pytest.mark.parametrize("category", list(CATEGORIES))
def test_categories_keep_their_own_order_and_name_every_value(view: Comparison, category: str) -> None:
    assert [(row.id, row.label) for row in of(view, category)] == list(CATEGORIES[category].items())


def test_levels_are_as_they_are_and_not_held_equal(tmp_path: Path) -> None:
    """At equal levels there would be nothing to say of levels: all data scientists share are the seniors."""
    cells = [
        *alike(DS, range(10), level="senior"),
        *alike(DS, range(10), level="entry"),
        *alike(DE, range(20), level="senior"),
    ]
    found = compare(PAIR, store=store(tmp_path, cells)).view
    assert share(of(found, "seniority"), "entry", DS).observed == pytest.approx(0.5)
    assert share(of(found, "degree"), "unstated", DS).n == 100, "degrees are compared at equal levels"


@pytest.mark.parametrize(("labelled", "given"), [(FEWEST, True), (FEWEST - 1, False), (0, False)])
def test_a_value_with_few_labelled_cases_is_withheld(tmp_path: Path, labelled: int, given: bool) -> None:
    values = {
        "education": sure(CATEGORIES["degree"]) | sure(["master"], labelled),
        "workplace": sure(CATEGORIES["workplace"]),
        "seniority": sure(CATEGORIES["seniority"]),
    }
    rows = of(compare(PAIR, store=store(tmp_path, CELLS, reader={"values": values})).view, "degree")
    master = next(row for row in rows if row.id == "master")
    figure = master.roles[DS]
    assert isinstance(figure, Estimate) is given
    if isinstance(figure, NotEstimable):
        assert figure.reason == (
            f"suppressed (the reader is measured on {labelled} labelled cases of it, needs {FEWEST})"
        )
        assert figure.n == 200, "postings there are enough of"
        assert master.differences[0].verdict is Verdict.SUPPRESSED
        assert total(rows, DS) < 1, "what is withheld is not spread over the others"
    assert isinstance(next(r for r in rows if r.id == "bachelor").roles[DS], Estimate)


def test_every_row_prints_how_well_it_was_read(view: Comparison) -> None:
    for row in (*view.activities, *view.categories):
        assert row.reader is not None
        assert "labelled" in row.reader.measured_on


def test_too_few_postings_are_suppressed_throughout(tmp_path: Path) -> None:
    found = role(PAIR[0], store=store(tmp_path, alike(DS, range(6), postings=3))).view
    for row in (*found.activities, *found.categories):
        assert row.roles[DS] == NotEstimable("suppressed (n = 18, needs 20)", 18)
