"""The JSON contract of `compare`, `role` and `roles`, on the embedded snapshot."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

import rolescope
from rolescope.model.errors import AmbiguousRole, BadQuestion, UnknownRole
from rolescope.model.plain import plain as plain_of

PAIR = ("data scientist", "machine learning engineer")
VERDICTS = {"higher", "lower", "equivalent", "no reliable difference", "suppressed"}


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    loaded = json.loads(rolescope.compare(*PAIR).to_json())
    assert isinstance(loaded, dict)
    return loaded


def figures(value: Any) -> Iterator[dict[str, Any]]:
    """Everything in the answer that is a figure."""
    if isinstance(value, dict):
        if {"value", "low"} <= set(value) or {"value", "reason"} <= set(value):
            yield value
        for part in value.values():
            yield from figures(part)
    elif isinstance(value, list):
        for part in value:
            yield from figures(part)


def test_envelope(plain: dict[str, Any]) -> None:
    assert list(plain) == ["rolescope", "answer_id", "question", "as_of", "evidence", "answer"]
    assert plain["answer_id"].startswith("compare:data_scientist+machine_learning_engineer")
    for source in plain["evidence"]:
        assert list(source) == ["id", "source", "licence", "period", "n"]
        assert source["n"] > 0


def test_skills_and_activities_have_one_shape(plain: dict[str, Any]) -> None:
    for noun, rows in (("skill", plain["answer"]["skills"]), ("activity", plain["answer"]["activities"])):
        assert rows
        for row in rows:
            assert {noun, "id", "type", "roles", "core_in", "differences"} <= set(row)
            assert set(row["roles"]) == {"data_scientist", "machine_learning_engineer"}
            assert {d["verdict"] for d in row["differences"]} <= VERDICTS
            for role in row["core_in"]:
                assert row["roles"][role]["low"] >= 0.20


def test_a_sure_difference_is_sure_and_worth_saying(plain: dict[str, Any]) -> None:
    differences = [d for row in plain["answer"]["skills"] for d in row["differences"]]
    sure = [d for d in differences if d["verdict"] in {"higher", "lower"}]
    assert sure
    assert all(d["q_value"] <= 0.05 and abs(d["value"]) >= 0.05 for d in sure)
    assert all(d["low"] > 0 or d["high"] < 0 for d in sure)
    same = [d for d in differences if d["verdict"] == "equivalent"]
    assert all(-0.10 <= d["low"] <= d["high"] <= 0.10 for d in same)


def test_every_figure_has_n_and_interval_or_a_reason(plain: dict[str, Any]) -> None:
    found = list(figures(plain["answer"]))
    assert len(found) > 500
    for figure in found:
        known = figure.get("value") is not None and figure.get("low") is not None
        assert known or figure["reason"], figure
        if known and "verdict" not in figure:
            assert figure["n"] > 0
            assert figure["low"] <= figure["value"] <= figure["high"]


def test_pay_cells(plain: dict[str, Any]) -> None:
    keys = {"role", "country", "level", "population", "currency", "period", "p25", "p50", "p75", "n"}
    for cell in plain["answer"]["pay"]:
        assert keys <= set(cell)
        for name in ("p25", "p50", "p75"):
            assert "not_estimable" in cell[name] or "value" in cell[name]


def test_shares_of_activities_sum_to_one_but_for_those_withheld(plain: dict[str, Any]) -> None:
    for role in ("data_scientist", "machine_learning_engineer"):
        shares = [row["roles"][role]["value"] for row in plain["answer"]["activities"]]
        given = [share for share in shares if share is not None]
        assert len(given) > 20
        assert 0.97 <= sum(given) <= 1 + 1e-4, "the few withheld are rare"


def test_the_same_bytes_on_two_runs() -> None:
    assert rolescope.compare(*PAIR).to_json() == rolescope.compare(*PAIR).to_json()


def test_names_may_come_as_a_list() -> None:
    assert rolescope.compare(list(PAIR)).answer_id == rolescope.compare(*PAIR).answer_id


def test_the_order_of_the_question_is_kept() -> None:
    answer = rolescope.compare(*reversed(PAIR))
    assert [s.id for s in answer.view.subjects] == ["machine_learning_engineer", "data_scientist"]


def test_what_lies_outside_the_vocabulary_answers_with_what_is_there() -> None:
    view = rolescope.compare("registered nurse", "back-end developer").view
    nurse, developer = view.subjects
    assert (nurse.kind, nurse.codes["onet"]) == ("onet", ("29-1141.00",))
    assert nurse.postings == 0
    assert developer.postings > 0
    assert any(cell.role == nurse.id for cell in view.pay), "survey wages speak of nurses"
    assert any(profile.role == nurse.id for profile in view.profiles)
    assert any(nurse.label in limit for limit in view.limits), "and what is missing is said"


def test_one_role_alone() -> None:
    view = rolescope.role("statistician").view
    assert len(view.subjects) == 1
    assert all(not row.differences for row in view.skills)


def test_six_roles() -> None:
    names = [
        "data scientist",
        "data engineer",
        "data analyst",
        "software engineer",
        "statistician",
        "ML engineer",
    ]
    assert len(rolescope.compare(*names).view.skills[0].differences) == 15


def test_level_and_year_narrow_the_evidence() -> None:
    everybody = rolescope.compare(*PAIR).view.subjects[0].postings
    senior = rolescope.compare(*PAIR, level="senior").view
    recent = rolescope.compare(*PAIR, since=2024).view
    assert 0 < senior.subjects[0].postings < everybody
    assert 0 < recent.subjects[0].postings < everybody
    assert {cell.level for cell in senior.pay} == {"senior"}


@pytest.mark.parametrize(
    ("names", "arguments", "said"),
    [
        (("data scientist",), {}, "2 to 6 roles"),
        (("data scientist", "Data Scientists"), {}, "the same role"),
        (PAIR, {"country": "Narnia"}, "not an ISO 3166-1"),
        (PAIR, {"level": "wizard"}, "no level 'wizard'"),
        (PAIR, {"since": 2999}, "so nothing is known since 2999"),
    ],
)
def test_bad_questions_say_what_is_wrong(
    names: tuple[str, ...], arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadQuestion, match=said):
        rolescope.compare(*names, **arguments)


def test_an_unknown_name_is_answered_with_near_ones() -> None:
    with pytest.raises(UnknownRole) as caught:
        rolescope.compare("data scientits", "data engineer")
    assert "Data scientist" in caught.value.nearest


def test_an_ambiguous_name_is_never_guessed() -> None:
    with pytest.raises(AmbiguousRole) as caught:
        rolescope.role("analyst")
    assert len(caught.value.candidates) > 1


def test_thin_cells_are_suppressed_with_their_n() -> None:
    view = rolescope.compare("prompt engineer", "data scientist", country="DE").view
    reasons = [f["reason"] for f in figures(plain_of(view)) if f.get("value") is None]
    assert any(r.startswith("suppressed (n = ") and "needs 20" in r for r in reasons)


def test_roles_lists_the_vocabulary_and_finds_occupations() -> None:
    everything = rolescope.roles().view.roles
    assert len(everything) >= 30
    found = rolescope.roles("nurse").view.roles
    assert any(entry.id == "onet:29-1141.00" for entry in found)
    with pytest.raises(UnknownRole):
        rolescope.roles("zzzz qqqq")
