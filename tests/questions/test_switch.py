"""A switch of roles: planted shares, what is missing, who lies between, both ladders, what is refused."""

from __future__ import annotations

import json

import pytest

import rolescope
from rolescope.model.errors import AmbiguousRole, BadQuestion, UnknownRole
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.shares import Verdict
from rolescope.questions.compare import compare
from rolescope.questions.pay import pay
from rolescope.questions.switch import switch
from rolescope.questions.verify import verify
from rolescope.store.facts import FactStore
from tests.questions.world import Cell, Pay, store

DA, DS, MLE = "data_analyst", "data_scientist", "machine_learning_engineer"
REPORTING, TRAINING, LEADING = "build_dashboards", "train_models", "mentor_lead"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    """Analysts ask for SQL (8 of 10) and R (1); engineers for SQL (4), Python (9) and Docker (5).

    Of their 18 asks in 10 postings SQL's 4 are covered and nothing else: 4 of 18. Scientists ask for SQL (8)
    and Python (9): analysts cover 8 of 17 of that, and of engineers' asks they cover 13 of 18.
    """
    made = [
        Cell(DA, e, 10, level=level, skills={"sql": 8, "r": 1, "teamwork": 9}, years={2: 5})
        for level, first in (("mid", 0), ("senior", 60))
        for e in range(first, first + 60)
    ]
    made += [
        Cell(DS, 200 + e, 10, skills={"sql": 8, "python": 9}, activities={TRAINING: 10}) for e in range(60)
    ]
    made += [
        Cell(
            MLE,
            300 + e,
            10,
            skills={"sql": 4, "python": 9, "docker": docker, "teamwork": 9},
            required={"python": 8},
            preferred={"python": 1},
            level=level,
            years={years: 10},
            activities={TRAINING: 10},
        )
        for level, docker, years, first in (("mid", 2, 3, 0), ("senior", 8, 6, 60))
        for e in range(first, first + 60)
    ]
    made += [Cell("statistician", 500, 10, skills={"r": 10})]
    paid = [
        Pay(role, amount + 100 * i, employer=i, level=level).row()
        for role, amount in ((DA, 80_000), (MLE, 120_000))
        for level in ("mid", "senior")
        for i in range(40)
    ]
    return store(tmp_path_factory.mktemp("store"), made, pay=paid)


def value(figure: object) -> float:
    assert isinstance(figure, Estimate)
    return figure.value


def test_the_covered_share_is_the_one_worked_out(world: FactStore) -> None:
    view = switch(DA, MLE, store=world).view
    assert value(view.coverage.share) == pytest.approx(4 / 18, abs=0.03)
    assert value(view.coverage.by_cut[-1].share) == pytest.approx(4 / 18, abs=0.03)
    assert view.coverage.skills == 3  # teamwork is a soft skill, R is not asked for
    assert value(view.coverage.duties) == pytest.approx(0.0, abs=0.05)


def test_asks_are_told_apart(world: FactStore) -> None:
    view = switch(DA, MLE, store=world).view
    assert [ask.id for ask in view.shared] == ["sql"]
    assert [ask.id for ask in view.missing] == ["python", "docker"]
    python = view.missing[0]
    assert value(python.required) == pytest.approx(0.8, abs=0.02)
    assert value(python.preferred) == pytest.approx(0.1, abs=0.02)
    assert python.difference.verdict is Verdict.LOWER
    assert "sql" in [ask.id for ask in view.unused]


def test_depth_is_told_of_a_skill_whose_name_begins_with_deep(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Half of the postings that ask for deep learning ask for it in depth, a tenth for the basics."""
    skill = "deep-learning"
    made = [Cell(DA, e, 10, skills={"sql": 8}) for e in range(60)]
    made += [
        Cell(MLE, 100 + e, 10, skills={skill: 10}, required={skill: 1}, advanced={skill: 5}, basic={skill: 1})
        for e in range(60)
    ]
    (ask,) = switch(DA, MLE, store=store(tmp_path_factory.mktemp("store"), made)).view.missing
    assert ask.id == skill
    assert value(ask.advanced) == pytest.approx(0.5)
    assert value(ask.basic) == pytest.approx(0.1)


def test_shares_and_differences_are_those_of_a_comparison(world: FactStore) -> None:
    view, compared = switch(DA, MLE, store=world).view, compare([DA, MLE], store=world).view
    rows = {row.id: row for row in compared.skills}
    for ask in (*view.shared, *view.missing, *view.unsure):
        assert ask.wanted == rows[ask.id].roles[MLE]
        assert ask.shown == rows[ask.id].roles[DA]
        assert ask.difference == rows[ask.id].differences[0]
    assert view.subjects == compared.subjects
    assert {duty.id: duty.difference for duty in view.duties} == {
        row.id: row.differences[0] for row in compared.activities if row.id in {d.id for d in view.duties}
    }


def test_pay_is_that_of_the_pay_answer(world: FactStore) -> None:
    view, paid = switch(DA, MLE, store=world).view, pay([MLE, DA], country="US", store=world).view
    assert [one.gap for one in view.pay] == [gap for one in paid.populations for gap in one.gaps]
    assert value(view.pay[0].gap.standardised) == pytest.approx(40_000, abs=2_000)


def test_a_role_between_is_found(world: FactStore) -> None:
    stones = switch(DA, MLE, store=world).view.stones
    assert [(one.role, one.reliable) for one in stones] == [(DS, True)]
    assert value(stones[0].first) == pytest.approx(8 / 17, abs=0.03)
    assert value(stones[0].second) == pytest.approx(13 / 18, abs=0.03)
    assert stones[0].brings == ("Python",)
    assert stones[0].leaves == ("Docker",)


def test_no_role_between_is_an_answer(world: FactStore) -> None:
    view = switch(DA, DS, store=world).view
    assert view.stones == ()
    assert view.tried == ("Machine learning engineer",)
    assert "No third role is reliably nearer" in view.headline


def test_what_comes_in_with_a_level(world: FactStore) -> None:
    ladder = switch(DA, MLE, store=world).view.ladders[0]
    assert ladder.role == MLE
    rungs = {rung.level: rung for rung in ladder.rungs}
    assert rungs["senior"].against == "mid"
    assert [change.id for change in rungs["senior"].more] == ["docker"]
    assert rungs["senior"].more[0].difference.value == pytest.approx(0.6, abs=0.03)
    assert value(rungs["senior"].years.p50) == 6  # type: ignore[union-attr]
    assert value(rungs["senior"].pay[0].spread.p50) == pytest.approx(122_000, abs=500)
    assert rungs["entry"].reason == "suppressed (n = 0, needs 20)"
    assert ladder.tracks is not None
    assert "managerial track suppressed" in str(ladder.tracks.reason)


def test_within_one_level_there_is_no_ladder(world: FactStore) -> None:
    view = switch(DA, MLE, level="senior", store=world).view
    assert view.ladders == ()
    assert any("no ladder" in said for said in view.limits)
    assert value(view.missing[1].wanted) == pytest.approx(0.8, abs=0.03)


def test_a_thin_role_has_no_share_and_says_why(world: FactStore) -> None:
    view = switch("statistician", MLE, store=world).view
    assert view.coverage.share == NotEstimable("Statistician: suppressed (n = 10, needs 20)", 10)
    assert view.stones == ()
    assert "cannot be told" in view.headline


def test_roles_without_a_level_in_common_are_compared_without_levels(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    made = [Cell(DA, e, 10, skills={"sql": 8}) for e in range(30)]
    made += [
        Cell("engineering_manager", 100 + e, 10, level="manager", skills={"sql": 4, "python": 6})
        for e in range(30)
    ]
    view = switch(DA, "engineering_manager", store=store(tmp_path_factory.mktemp("store"), made)).view
    assert view.scope.standardised_over == ("collection",)
    assert value(view.coverage.share) == pytest.approx(0.4, abs=0.03)
    assert any("Levels are not held equal" in said for said in view.limits)


def test_what_is_not_observed_is_said_first(world: FactStore) -> None:
    assert switch(DA, MLE, store=world).view.limits[0].startswith("Nobody's moves are observed")


@pytest.mark.parametrize(
    ("names", "error", "said"),
    [
        (("data analyst", "Data Analyst"), BadQuestion, "are the same role"),
        (("data analyst", "wizard of oz"), UnknownRole, "wizard of oz"),
        (("analyst", "data engineer"), AmbiguousRole, "several things"),
    ],
)
def test_names_are_refused_with_what_to_try(
    world: FactStore, names: tuple[str, str], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        switch(*names, store=world)


def test_unknown_levels_are_refused(world: FactStore) -> None:
    with pytest.raises(BadQuestion, match="There is no level 'chief'"):
        switch(DA, MLE, level="chief", store=world)


def test_the_answer_is_asked_again() -> None:
    answer = rolescope.switch("data analyst", "machine learning engineer")
    assert answer.answer_id.startswith("switch:data_analyst+machine_learning_engineer#")
    assert verify(answer.to_json()).view.same
    assert verify(answer.answer_id).view.same
    edited = json.loads(answer.to_json())
    edited["answer"]["coverage"]["share"]["value"] += 0.1
    assert not verify(json.dumps(edited)).view.same


def test_an_occupation_without_postings_has_what_schemes_name() -> None:
    view = rolescope.switch("data analyst", "registered nurses").view
    assert isinstance(view.coverage.share, NotEstimable)
    assert "Microsoft Excel" in view.shared_facts["Technology"]
    assert "Epic Systems" in view.missing_facts["Technology"]
    assert view.stones == ()
    assert "no postings were read for Registered Nurses" in view.headline
