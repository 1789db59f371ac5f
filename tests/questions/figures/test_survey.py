"""Survey wages: of the whole occupation, at home, at all levels, and without an interval."""

from __future__ import annotations

import pytest

from rolescope.model.comparison import PayCell
from rolescope.model.estimate import NotEstimable, Published
from rolescope.model.pay import PayScope
from rolescope.questions.figures.scope import Filter
from rolescope.questions.figures.subjects import name_all
from rolescope.questions.figures.survey import survey_population, survey_wages
from rolescope.store.facts import FactStore
from tests.questions.world import store

WAGES = [
    ("15-2051", 2023, 192_710, 79_000.0, 108_020.0, 150_000.0, None),
    ("15-2051", 2024, 233_440, 82_000.0, 112_590.0, 155_000.0, None),
    ("29-1141", 2024, None, 78_000.0, 93_600.0, None, "p75 top-coded"),
    ("29-1141", 2022, 3_000_000, 1.0, 2.0, 3.0, None),
]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    return store(tmp_path_factory.mktemp("survey"), [], occupation_wages=WAGES)


def wages(
    world: FactStore, *names: str, country: str | None = "US", level: str | None = None
) -> list[PayCell]:
    return list(survey_wages(world, name_all(world, names), Filter(country, "asked", level, None)))


def test_the_newest_year_as_published(world: FactStore) -> None:
    (cell,) = wages(world, "data scientist")
    assert (cell.years, cell.n, cell.level, cell.employers) == ("2024", 233_440, "all", None)
    quartiles = [cell.p25, cell.p50, cell.p75]
    assert [q.value for q in quartiles if isinstance(q, Published)] == [82_000, 112_590, 155_000]
    assert "15-2051" in cell.method
    assert "everybody in the occupation" in cell.caveat


def test_published_figures_say_why_they_have_no_interval(world: FactStore) -> None:
    (cell,) = wages(world, "data scientist")
    assert isinstance(cell.p50, Published)
    assert cell.p50.reason == "the survey publishes no interval"
    assert (cell.p50.unit, cell.p50.n) == ("USD", 233_440)


def test_what_is_not_published_says_why(world: FactStore) -> None:
    (cell,) = wages(world, "registered nurse")
    assert cell.p75 == NotEstimable("p75 top-coded", 0)
    assert isinstance(cell.p50, Published)
    assert cell.n == 0, "employment is not published, and not guessed"


@pytest.mark.parametrize("country", ["DE", "GB"])
def test_nothing_abroad(world: FactStore, country: str) -> None:
    assert wages(world, "data scientist", country=country) == []


def test_everywhere_includes_home(world: FactStore) -> None:
    assert [cell.country for cell in wages(world, "data scientist", country=None)] == ["US"]


def test_nothing_for_one_level(world: FactStore) -> None:
    assert wages(world, "data scientist", level="senior") == []


def test_of_a_level_the_survey_says_that_it_names_none(world: FactStore) -> None:
    subjects = name_all(world, ("data scientist",))
    found = survey_population(world, subjects, PayScope("US", "asked", level="senior"), ["levels"])
    assert found is not None
    (none,) = found.spreads
    assert (none.role, none.level) == ("data_scientist", "senior")
    assert none.p50 == NotEstimable("no levels are named here, so nothing can be told of one")
    whole = survey_population(world, subjects, PayScope("US", "asked"), [])
    assert whole is not None
    assert isinstance(whole.spreads[0].p50, Published)


def test_subjects_without_a_code_or_without_wages_have_no_cell(world: FactStore) -> None:
    assert wages(world, "other", "statistician") == []
    assert [cell.role for cell in wages(world, "other", "data scientist")] == ["data_scientist"]
