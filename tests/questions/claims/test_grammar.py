"""Queries: what they mean, that they print as they are parsed, and what is refused in which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.claim import Comparison, Query, Relation, Term
from rolescope.model.errors import BadQuestion, UnknownRole
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.measures import MEASURES

PAIR = "share(data_scientist, skill:sql, country=US) > share(data_engineer, skill:sql, country=US)"


def test_a_query_is_what_it_says() -> None:
    (part,) = parse(PAIR).parts
    assert part.left == Term("share", ("data_scientist",), "skill:sql", {"country": "US"})
    assert isinstance(part.right, Term)
    assert part.right.roles == ("data_engineer",)
    assert part.relation is Relation.MORE


@pytest.mark.parametrize(
    ("text", "number"),
    [("other_work(data_scientist) >= 90%", 0.9), ("pay(actuary, p=25) >= 95k", 95_000.0),
     ("pay(actuary) <= 130,000", 130_000.0), ("growth(actuary) > -0.05", -0.05)],
)  # fmt: skip
def test_numbers(text: str, number: float) -> None:
    assert parse(text).parts[0].right == pytest.approx(number)


def test_names_of_roles_may_be_those_of_people() -> None:
    assert parse("growth(ML engineers) > growth(Data Scientist)") == parse(
        "growth(machine_learning_engineer) > growth(data_scientist)"
    )


@pytest.mark.parametrize("name", MEASURES)
def test_the_example_of_every_measure_is_a_query_of_it(name: str) -> None:
    query = parse(MEASURES[name].example)
    assert query.parts[0].left.measure == name
    assert str(query) == MEASURES[name].example.replace("90%", "0.9")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is no part of a claim"),
        ("data scientists earn more", "is no part of a claim"),
        ("height(data_scientist) > 3", "'height' is no measure. Measures are: share"),
        ("growth(data_scientist) > pay(data_scientist)", "not of one kind"),
        ("growth(data_scientist, data_engineer) > 0", "takes 1 roles, not 2"),
        ("share(data_scientist) > 0.1", "takes one item"),
        ("growth(data_scientist, skill:sql) > 0", "takes no item"),
        ("share(data_scientist, colour:red) > 0.1", "'colour' is no kind of item"),
        ("growth(data_scientist, colour=red) > 0", "takes no 'colour'"),
        ("pay_overlap(actuary, data_engineer) > pay_overlap(actuary, data_engineer)", "against a number"),
        ("growth(chief executives) > 0", "of which no posting was read"),
        ("pay(actuary) > .", "is no number"),
        ("pay(actuary) ~ pay(statistician)", "or use pay_gap"),
        ("ambiguity(actuary) != 2", "nothing says how much is about the same"),
    ],
)
def test_what_is_refused_says_what_there_is(text: str, words: str) -> None:
    with pytest.raises(BadQuestion, match=words):
        parse(text)


def test_a_role_that_is_none_is_told_by_its_own_error() -> None:
    with pytest.raises(UnknownRole, match="dragon"):
        parse("growth(dragon tamer) > 0")


_ROLES = st.sampled_from(["data_scientist", "data_engineer", "machine_learning_engineer", "statistician"])
_SCOPE = st.dictionaries(st.sampled_from(["country", "level", "since"]), st.sampled_from(["US", "2024"]))
_TERMS = st.builds(
    lambda role, item, scope: Term("share", (role,), item, scope),
    _ROLES,
    st.sampled_from(["skill:sql", "workplace:remote", "mode:build", "field_of_study:computer science"]),
    _SCOPE,
)
_PARTS = st.builds(
    Comparison, _TERMS, st.sampled_from(Relation), st.one_of(_TERMS, st.sampled_from([0.001, 0.5, 0.125]))
)


@given(st.lists(_PARTS, min_size=1, max_size=4))
def test_a_query_prints_as_what_it_is_parsed_from(parts: list[Comparison]) -> None:
    query = Query(tuple((part,) for part in parts))
    assert str(parse(str(query))) == str(query)


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("pay(data_scientist, country=US, country=GB) > 90k", "twice"),
        ("share(data_scientist, skill:sql) >= 50", "write 0.5 or 50%"),
        ("titles(data_scientist) >= 150%", "at most 1, not 1.5"),
        ("share(data_scientist, skill:sql) >= -0.5", "at least 0, never -0.5"),
        ("share(data_scientist, skill:sql) >= 0", "holds whatever the evidence"),
        ("share(data_scientist, skill:sql) > 100%", "cannot hold"),
        ("growth(data_scientist) >= -2", "at least -1, never -2"),
        ("overtaken(data_engineer, data_scientist) > 0.5", "> 0, or <= 0 for not"),
    ],
)
def test_slips_are_not_passed_over(query: str, why: str) -> None:
    with pytest.raises(BadQuestion, match=why):
        parse(query)


def test_a_gap_may_be_more_than_the_whole_of_the_lower_pay() -> None:
    assert str(parse("pay_gap(actuary, statistician) >= 1.5")) == "pay_gap(actuary, statistician) >= 1.5"
