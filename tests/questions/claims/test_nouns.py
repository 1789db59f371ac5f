"""Roles with their levels, things and amounts."""

from __future__ import annotations

import pytest

from rolescope.model.errors import AmbiguousRole, BadQuestion
from rolescope.questions.claims.nouns import (
    THINGS,
    Misplaced,
    Nameless,
    leading_role,
    money_at,
    role_at,
    role_called,
    thing_at,
)

DS = "data_scientist"


@pytest.mark.parametrize(
    ("name", "role", "level"),
    [
        ("data scientists", DS, None),
        ("the data scientist", DS, None),
        ("data scientist jobs", DS, None),
        ("ml engineers", "machine_learning_engineer", None),
        ("senior data scientists", DS, "senior"),
        ("sr. data scientists", DS, "senior"),
        ("junior data scientists", DS, "entry"),
        ("entry-level data scientists", DS, "entry"),
        ("entry level data scientists", DS, "entry"),
        ("graduate data scientists", DS, "entry"),
        ("mid-level data scientists", DS, "mid"),
        ("lead data scientists", DS, "lead_principal"),
        ("staff data scientists", DS, "lead_principal"),
        ("principal data scientists", DS, "lead_principal"),
        ("senior staff data scientists", DS, "lead_principal"),
        ("director data scientists", DS, "director_up"),
        ("intern data scientists", DS, "intern"),
        ("data science managers", "data_science_manager", None),
    ],
)
def test_roles_and_their_levels(name: str, role: str, level: str | None) -> None:
    assert role_at(name) == (role, level)


@pytest.mark.parametrize(
    ("name", "level"),
    [("those", None), ("junior ones", "entry"), ("juniors", "entry"), ("seniors", "senior")],
)
def test_the_first_role_again(name: str, level: str | None) -> None:
    assert role_at(name, DS) == (DS, level)
    with pytest.raises(BadQuestion):
        role_at(name)


@pytest.mark.parametrize(
    "name",
    ["data scientists do not", "hardly data scientists", "", "data engineers, but not", "those who know"],
)
def test_words_that_are_no_name(name: str) -> None:
    with pytest.raises(Misplaced):
        role_at(name)


def test_names_that_nothing_answers_to() -> None:
    with pytest.raises(Nameless, match="stands where a role is meant"):
        role_at("dragon tamers")
    with pytest.raises(AmbiguousRole):
        role_at("data engineering")
    with pytest.raises(Nameless, match="is no skill that is read"):
        thing_at("unicorn dust")
    with pytest.raises(Nameless, match="several things"):
        thing_at("python and sql")


def test_no_sql_is_not_nosql() -> None:
    assert thing_at("nosql") == "skill:nosql"
    with pytest.raises(Misplaced):
        thing_at("no sql")


def test_things_are_known_by_their_words() -> None:
    assert [thing_at(word) for word in THINGS] == list(THINGS.values())
    assert thing_at("python") == "skill:python"


def test_a_text_that_begins_with_a_role() -> None:
    assert leading_role("senior data scientists python matters") == len("senior data scientists")
    assert leading_role("python matters") == 0
    assert role_called("python") is None


@pytest.mark.parametrize(
    ("said", "country", "amount"),
    [
        ({"money": "95", "k": "k"}, None, "95000"),
        ({"money": "120,000", "sign": "$"}, None, "120000"),
        ({"money": "70", "k": "thousand", "coin": "euros"}, "DE", "70000"),
    ],
)
def test_amounts(said: dict[str, str], country: str | None, amount: str) -> None:
    assert money_at(said, country) == amount


@pytest.mark.parametrize(
    ("said", "country"), [({"money": "95"}, None), ({"money": "95", "k": "k", "sign": "$"}, "DE")]
)
def test_amounts_that_are_refused(said: dict[str, str], country: str | None) -> None:
    with pytest.raises(BadQuestion):
        money_at(said, country)
