"""How far titles tell the work: one title, every title, by groups; what is refused."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion, UnknownRole
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.work import TitlesAnswer
from rolescope.questions.titles import titles
from rolescope.store.facts import FactStore, embedded
from tests.questions.world import Cell, store

DS, DA, MLE = "data_scientist", "data_analyst", "machine_learning_engineer"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    """Of 100 scientists 30 are analysts, in two countries and years; of 100 engineers 10 are scientists."""
    made = [
        Cell(
            DS,
            number // 2 if number < 40 else number,
            1,
            work=DA if number % 10 < 3 else None,
            country="US" if number < 120 else "DE",
            year=2023 if number // 10 % 2 else 2024,
            mode={"methods": 1},
            settled={"2": 1},
            hybrid={"methods_build": 1} if number % 4 == 0 else {},
        )
        for number in range(200)
    ]
    made += [Cell(MLE, number, 1, work=DS if number % 10 == 0 else None) for number in range(300, 400)]
    made += [Cell(DA, number, 1) for number in range(400, 410)]
    return store(tmp_path_factory.mktemp("store"), made)


def value(figure: object) -> float:
    assert isinstance(figure, Estimate)
    return figure.value


def test_every_title_the_most_misleading_first(world: FactStore) -> None:
    view = titles(store=world).view
    assert [one.id for one in view.titles] == [DS, MLE]
    assert value(view.titles[0].other) == pytest.approx(0.3, abs=0.01)
    assert value(view.titles[1].other) == pytest.approx(0.1, abs=0.01)
    assert view.headline == (
        "Of 100 postings titled data scientist, 30 are another role's work; of 100 titled machine learning "
        "engineer, 10."
    )
    assert view.scope.standardised_over == ()


def test_one_title(world: FactStore) -> None:
    answer = titles("data scientist", store=world)
    view = answer.view
    assert view.titles[0].id == DS
    assert "mostly data analyst 30" in view.headline
    assert answer.question["roles"] == [DS]
    assert answer.answer_id.startswith("titles:data_scientist#")
    assert [ref.id for ref in answer.evidence] == ["one:texts"]


def test_who_else_carries_the_work(world: FactStore) -> None:
    view = titles("data scientist", store=world).view
    assert [(one.id, round(value(one.share), 2)) for one in view.carriers] == [(MLE, 0.1)]


def test_how_the_postings_are_built(world: FactStore) -> None:
    kinds = titles("data scientist", store=world).view.kinds
    assert kinds is not None
    assert value(kinds.modes["methods"]) == pytest.approx(1)
    assert value(kinds.hybrids["methods_build"]) == pytest.approx(0.25, abs=0.02)
    assert value(kinds.settled["2"]) == pytest.approx(1)
    assert list(kinds.settled) == sorted(kinds.settled)


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("country", {"US": 120, "DE": 80}),
        ("year", {"2023": 60, "2024": 60}),
        ("employer", {"posts_1": 80, "posts_2": 40, "posts_5": 0, "agency": 0}),
    ],
)
def test_by_groups(world: FactStore, by: str, groups: dict[str, int]) -> None:
    view = titles("data scientist", by=by, store=world).view
    assert {one.id: one.postings for one in view.groups} == groups
    for one in view.groups:
        if one.postings >= 60:
            assert value(one.other) == pytest.approx(0.3, abs=0.03)
        elif not one.postings:
            assert isinstance(one.other, NotEstimable)


def test_groups_of_a_country(world: FactStore) -> None:
    view = titles("data scientist", by="country", country="DE", store=world).view
    assert [one.id for one in view.groups] == ["DE"]


def test_the_same_question_has_the_same_bytes(world: FactStore) -> None:
    assert titles("data scientist", store=world).to_json() == titles("Data Scientist", store=world).to_json()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"name": None, "by": "year"}, "Which title by year"),
        ({"name": "data scientist", "by": "month"}, "country, employer, year"),
        ({"name": "Registered Nurses"}, "is an occupation of"),
        ({"name": "other"}, "is no title"),
        ({"name": "data scientist", "country": "XX"}, "XX"),
        ({"name": "data scientist", "level": "wizard"}, "wizard"),
        ({"name": "data scientist", "since": 2090}, "2090"),
    ],
)
def test_what_cannot_be_answered_says_why(world: FactStore, arguments: dict[str, object], said: str) -> None:
    with pytest.raises(BadQuestion, match=said):
        titles(**arguments, store=world)  # type: ignore[arg-type]


def test_an_unknown_title_names_the_nearest(world: FactStore) -> None:
    with pytest.raises(UnknownRole):
        titles("data scientits", store=world)


def test_a_role_without_postings_is_suppressed(world: FactStore) -> None:
    view = titles("statistician", store=world).view
    assert isinstance(view.titles[0].other, NotEstimable)
    assert "cannot be told" in view.headline


@pytest.fixture(scope="module")
def real() -> TitlesAnswer:
    return titles("data scientist", store=embedded()).view


def test_parts_sum_to_one(real: TitlesAnswer) -> None:
    own = real.titles[0]
    assert value(own.same) + value(own.other) + value(own.untold) == pytest.approx(1)


def test_the_claim_that_nine_in_ten_are_engineers_is_far_off(real: TitlesAnswer) -> None:
    own = real.titles[0]
    assert isinstance(own.other, Estimate)
    assert own.other.high < 0.5
    assert own.other.n > 3000
