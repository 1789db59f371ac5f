"""A choice of roles on the embedded evidence: what must hold whatever was said, and what is refused."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

from rolescope.model.answer import Answer
from rolescope.model.errors import AmbiguousRole, BadQuestion, UnknownRole
from rolescope.model.estimate import Estimate
from rolescope.model.role_choice import RoleAnswers, RoleChoice, Said
from rolescope.questions.choose import choose, parsed, questionnaire, written
from rolescope.questions.choose.question import ENOUGH

SAID: dict[str, Any] = {
    "statistics": {"answer": 4, "importance": 3},
    "software": 1,
    "business": 2,
    "on_call": {"answer": 0, "importance": 1},
    "experience": 3,
    "education": "master",
    "pay": 110_000,
}
PEOPLE = (
    SAID,
    {"data_plumbing": 4, "software": 3, "experience": 9, "pay": 150_000},
    {"analysis": 4, "explaining": {"answer": 3, "importance": 3}, "education": "bachelor", "on_call": 0},
)


def changed(said: dict[str, Any], question: str, **what: object) -> dict[str, Any]:
    """Answers with one entry changed."""
    entry = said[question]
    before = entry if isinstance(entry, dict) else {"answer": entry, "importance": 2}
    return said | {question: before | what}


@pytest.mark.parametrize("said", PEOPLE)
def test_points_sum_to_the_score_and_every_row_has_its_figure(said: dict[str, Any]) -> None:
    view = choose(said).view
    for role in view.roles:
        assert role.score == sum(row.points for row in role.ledger)
        assert role.low is not None
        assert role.high is not None
        assert role.low <= role.score <= role.high
        assert [row.question for row in role.ledger] == [one.id for one in view.questions]
        for row in role.ledger:
            told = isinstance(row.figure, Estimate)
            assert (row.agreement is not None) == told
            assert row.points <= row.most
            assert told or (row.points, row.low, row.high) == (0, 0.0, 1.0)


@pytest.mark.parametrize("said", PEOPLE)
def test_the_order_is_by_score(said: dict[str, Any]) -> None:
    scores = [one.score for one in choose(said).view.roles]
    assert scores == sorted(scores, key=lambda one: -(one or 0))


@pytest.mark.parametrize("said", PEOPLE)
def test_every_flip_is_what_asking_again_gives(said: dict[str, Any]) -> None:
    view = choose(said).view
    assert view.flips
    for one in view.flips:
        what = {"importance": int(one.value)} if one.changes == "importance" else {"answer": one.value}
        again = choose(changed(said, one.question, **what)).view
        assert (again.roles[0].role, again.roles[0].score) == (one.first, one.score)
        was = next(role for role in again.roles if role.role == view.roles[0].role)
        assert was.score == one.was_first


@pytest.mark.parametrize("said", PEOPLE)
def test_the_hardest_weighting_is_what_asking_again_gives(said: dict[str, Any]) -> None:
    view = choose(said).view
    for one in view.leads[:4]:
        again = said
        for question, importance in one.weights:
            again = changed(again, question, importance=importance)
        scores = {role.role: role.score for role in choose(again).view.roles}
        assert (scores[one.ahead], scores[one.behind]) == (one.ahead_score, one.behind_score)
    ahead = {one.behind for one in view.leads if one.always}
    assert set(view.roles[0].ahead_of) == ahead


def test_ties_are_mutual_and_are_intervals_that_meet() -> None:
    roles = {one.role: one for one in choose(SAID).view.roles}
    for a, b in itertools.combinations(roles.values(), 2):
        meet = max(a.low or 0, b.low or 0) <= min(a.high or 0, b.high or 0)
        assert (b.role in a.ties) == (a.role in b.ties) == meet


def test_the_same_answers_in_every_form_are_one_answer(tmp_path: Path) -> None:
    given = choose(SAID)
    path = tmp_path / "a.toml"
    said = tuple(
        Said(one.id, str(entry["answer"] if isinstance(entry := SAID[one.id], dict) else entry), weight)
        for one in given.view.questions
        for weight in (SAID[one.id]["importance"] if isinstance(SAID[one.id], dict) else 2,)
    )
    path.write_text(written(RoleAnswers(said)), "utf-8")
    backwards = dict(reversed(SAID.items()))
    for other in (path, str(path), RoleAnswers(said), parsed(path.read_text("utf-8")), backwards):
        assert choose(other).to_json() == given.to_json()


def test_skipping_all_is_no_score_with_its_reason() -> None:
    view = choose({}).view
    assert len(view.roles) >= 12
    assert {one.score for one in view.roles} == {None}
    assert {one.reason for one in view.roles} == {
        "No question is answered, so there is nothing to hold against any role."
    }
    assert view.headline.startswith("No role has a score. No question is answered")
    assert (view.questions, view.flips, view.leads, view.trade_offs) == ((), (), (), ())
    assert view.skipped == tuple(questionnaire().questions)


def test_no_importance_is_the_same_as_skipping() -> None:
    without = {key: value for key, value in SAID.items() if key != "software"}
    assert choose(changed(SAID, "software", importance=0)).to_json() == choose(without).to_json()


def test_other_roles_beside_it_change_no_score() -> None:
    said = {key: value for key, value in SAID.items() if key != "pay"}  # pay of one population for all
    few = choose(said, ["data scientist", "data analyst"], country="US").view
    whole = {one.role: one for one in choose(said, country="US").view.roles}
    for one in few.roles:
        assert (one.score, one.low, one.high, one.ledger) == (
            whole[one.role].score,
            whole[one.role].low,
            whole[one.role].high,
            whole[one.role].ledger,
        )


def test_what_cannot_be_told_earns_nothing_and_widens_the_interval() -> None:
    view = choose({"statistics": 4, "pay": 100_000}).view
    thin = next(one for one in view.roles if one.role == "marketing_analyst")
    row = next(one for one in thin.ledger if one.question == "pay")
    assert not isinstance(row.figure, Estimate)
    assert (row.points, row.agreement, row.most) == (0, None, 50)
    assert thin.high is not None
    assert thin.low is not None
    assert thin.high - thin.low >= 50


def test_a_role_without_postings_has_no_score() -> None:
    view = choose({"statistics": 4}, ["data scientist", "registered nurses"]).view
    nurse = view.roles[-1]
    assert (nurse.score, nurse.low, nurse.high) == (None, None, None)
    assert nurse.reason is not None
    assert nurse.reason.startswith("Too little is measured: figures stand behind 0 of the 2 parts")
    assert view.headline.startswith("Only data scientist has a score")


def test_roles_with_few_postings_are_left_out_and_named() -> None:
    view = choose(SAID).view
    assert all(one.postings < ENOUGH for one in view.left_out)
    assert all(one.postings >= ENOUGH for one in view.roles)
    assert {one.role for one in view.roles} | {one.role for one in view.left_out} == set(
        questionnaire().roles
    )


def test_scope_is_kept_to() -> None:
    view = choose(SAID, ["data scientist", "data engineer"], level="senior").view
    assert (view.scope.country, view.scope.chosen, view.scope.level) == ("US", "most evidence", "senior")
    assert view.scope.pay_population is not None
    assert all(one.postings < 1000 for one in view.roles)
    assert choose(SAID, country="all").view.scope.country is None


def spelled(answer: Answer[RoleChoice]) -> str:
    """All of an answer that may be logged: its id and its question."""
    return f"{answer.answer_id} {dict(answer.question)}"


def test_the_id_says_nothing_of_what_was_said() -> None:
    said = spelled(choose(SAID))
    assert "110" not in said.replace(choose(SAID).view.key, "").rpartition("#")[0]
    assert not any(question in said for question in SAID)
    assert spelled(choose(SAID)) == said != spelled(choose(changed(SAID, "statistics", answer=3)))


@pytest.mark.parametrize(
    ("roles", "error", "message"),
    [
        (["data scientist"], BadQuestion, "between 2 to 20 roles; 1 named"),
        (["data scientist"] * 21, BadQuestion, "21 named"),
        (["data scientist", "data scientists"], BadQuestion, "same role"),
        (["data scientist", "DS"], AmbiguousRole, "several things"),
        (["data scientist", "zebra tamer"], UnknownRole, "zebra tamer"),
    ],
)
def test_roles_that_cannot_be_asked_about_are_refused(
    roles: list[str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        choose(SAID, roles)


def test_countries_and_levels_that_there_are_not_are_refused() -> None:
    with pytest.raises(BadQuestion, match="'XX' is not an ISO"):
        choose(SAID, country="XX")
    with pytest.raises(BadQuestion, match="There is no level 'boss'"):
        choose(SAID, level="boss")
    with pytest.raises(BadQuestion, match="Fewer than 2 roles have 40 postings"):
        choose(SAID, country="EE")
