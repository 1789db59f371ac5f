"""Evidence from postings read: shares, years, work modes; and what is not counted."""

from __future__ import annotations

import pytest

from rolescope.model.claim import ClaimVerdict
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims import claim
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.postings import share
from rolescope.questions.figures.skills import SHOWN_FROM
from rolescope.questions.role import role
from rolescope.questions.titles import titles
from rolescope.store.facts import embedded


def test_a_share_is_that_of_the_role() -> None:
    (found,) = share(parse("share(data_scientist, skill:python) >= 50%").parts[0], embedded())
    row = next(r for r in role("data scientist").view.skills if r.id == "python")
    assert found.left == row.roles["data_scientist"]
    assert isinstance(found.effect, Estimate)
    assert found.effect.value == pytest.approx(found.left.value - 0.5)  # type: ignore[union-attr]


def test_work_modes_are_those_of_the_titles() -> None:
    (found,) = share(parse("share(data_scientist, mode:build) <= 50%").parts[0], embedded())
    kinds = titles("data scientist").view.kinds
    assert kinds is not None
    assert found.left == kinds.modes["build"]
    assert isinstance(found.effect, NotEstimable), "as read, not corrected: no verdict on a number"
    both = "share(data_scientist, mode:build) < share(data_engineer, mode:build)"
    (compared,) = share(parse(both).parts[0], embedded())
    assert isinstance(compared.effect, Estimate)


def test_what_hardly_anybody_names_is_counted_by_itself() -> None:
    """That few name it, as read, does not say that its share is under any bound: it has an interval."""
    (found,) = share(parse("share(data_scientist, skill:fortran) >= 20%").parts[0], embedded())
    assert isinstance(found.left, Estimate)
    assert isinstance(found.effect, Estimate)
    assert found.effect.high == pytest.approx(found.left.high - 0.2)
    assert found.left.high < SHOWN_FROM


def test_about_a_number_is_within_what_is_worth_saying() -> None:
    for relation, margin in (("~", 0.05), ("!=", 0.05), (">=", 0.0)):
        query = f"share(data_scientist, skill:python) {relation} 50%"
        (found,) = share(parse(query).parts[0], embedded())
        assert found.margin == margin


@pytest.mark.parametrize(
    ("a", "b"), [("data_scientist", "data_engineer"), ("data_engineer", "data_scientist")]
)
def test_two_bounds_are_no_difference(a: str, b: str) -> None:
    query = f"share({a}, skill:fortran) > share({b}, skill:fortran)"
    (found,) = share(parse(query).parts[0], embedded())
    assert isinstance(found.effect, NotEstimable)


@pytest.mark.parametrize("item", ["workplace:remote", "industry:banking", "travel:asked", "on_call:required"])
def test_silence_decides_nothing(item: str) -> None:
    """Hardly any posting says so, and most say nothing: neither "at least" nor "at most" a fifth is sure."""
    for relation in (">=", "<="):
        view = claim(query=f"share(data_scientist, {item}) {relation} 20%").view
        assert view.verdict is ClaimVerdict.CANNOT_TELL
        assert "say nothing" in view.reason
        assert "only what those that say nothing would say" in view.would_change[0]


def test_what_is_stated_often_enough_is_sure_and_what_silence_cannot_reach_is_refuted() -> None:
    for number, verdict in ((0.02, ClaimVerdict.SUPPORTED), (0.97, ClaimVerdict.CONTRADICTED)):
        view = claim(query=f"share(data_scientist, workplace:remote) >= {number}").view
        assert view.verdict is verdict


def test_a_thing_that_many_may_have_beside_another_is_never_ruled_out() -> None:
    (found,) = share(parse("share(data_scientist, collaborator:clients) <= 90%").parts[0], embedded())
    assert isinstance(found.effect, Estimate)
    assert found.effect.upto == pytest.approx(0.1)


def test_two_roles_are_compared_among_the_postings_that_say() -> None:
    query = "share(data_scientist, workplace:remote) > share(data_engineer, workplace:remote)"
    (found,) = share(parse(query).parts[0], embedded())
    assert isinstance(found.effect, Estimate)
    assert found.effect.upto is None
    assert "of the postings that say" in found.says
    silent = "share(data_scientist, on_call:required) > share(data_engineer, on_call:required)"
    (found,) = share(parse(silent).parts[0], embedded())
    assert isinstance(found.effect, Estimate)
    assert found.effect.upto is not None, "nobody says that there is none: only bounds are known"


def test_one_year_is_too_thin_and_says_how_thin() -> None:
    (found,) = share(parse("share(data_scientist, skill:sql, year=2013) >= 10%").parts[0], embedded())
    assert isinstance(found.effect, NotEstimable)
    assert "Hacker News, Who is hiring? has" in found.effect.reason


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("share(data_scientist, skill:unicorns) > 10%", "No skill is called"),
        ("share(data_scientist, mode:sleep) > 10%", "mode is one of"),
        ("share(data_scientist, workplace:banana) > 10%", "workplace is one of"),
    ],
)
def test_what_is_not_read_is_refused(query: str, words: str) -> None:
    with pytest.raises(BadQuestion, match=words):
        list(share(parse(query).parts[0], embedded()))
