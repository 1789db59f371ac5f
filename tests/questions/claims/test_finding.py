"""Figures held against numbers and against each other."""

from __future__ import annotations

import math

import pytest

from rolescope.model.claim import Comparison, Relation, Term
from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable, Published
from rolescope.questions.claims.finding import (
    Finding,
    against_number,
    apart,
    in_that_money,
    missing,
    money_of,
    number_of,
    of_one_whole,
    same_scope,
    scope_of,
)

A, B = Estimate(0.5, 0.4, 0.7, n=100), Estimate(0.2, 0.1, 0.25, n=60)


def test_a_number_moves_the_interval() -> None:
    found = against_number(A, 0.3)
    assert isinstance(found, Estimate)
    assert (found.value, found.low, found.high) == pytest.approx((0.2, 0.1, 0.4))


def test_two_figures_as_if_independent_by_hand() -> None:
    # MOVER without correlation: down √(.1² + .05²), up √(.2² + .1²).
    found = apart(A, B)
    assert isinstance(found, Estimate)
    assert found.value == pytest.approx(0.3)
    assert found.low == pytest.approx(0.3 - math.hypot(0.1, 0.05))
    assert found.high == pytest.approx(0.3 + math.hypot(0.2, 0.1))
    assert found.n == 60


def test_bounds_are_held_against_each_other_at_their_worst() -> None:
    """From .2 to .8 less from .1 to .3: at least −.1, at most .7."""
    one, other = Estimate(0.2, 0.15, 0.9, n=100, upto=0.8), Estimate(0.1, 0.05, 0.4, n=60, upto=0.3)
    found = apart(one, other)
    assert isinstance(found, Estimate)
    assert (found.value, found.upto) == pytest.approx((-0.1, 0.7))
    assert found.low == pytest.approx(-0.1 - math.hypot(0.05, 0.1))
    assert found.high == pytest.approx(0.7 + math.hypot(0.1, 0.05))
    moved = against_number(one, 0.5)
    assert isinstance(moved, Estimate)
    assert moved.upto == pytest.approx(0.3)


def test_values_of_which_a_posting_has_one_err_against_each_other() -> None:
    """With two values of a half each, one is as much too high as the other is too low."""
    half = Estimate(0.5, 0.4, 0.6, n=100)
    assert of_one_whole(half, half) == pytest.approx(-1)
    found = apart(half, half, correlation=-1.0)
    assert isinstance(found, Estimate)
    assert found.high == pytest.approx(0.2)


def test_what_is_missing_on_either_side_is_named() -> None:
    none = NotEstimable("suppressed (n = 3, needs 20)", 3)
    assert apart(A, none) == none == apart(none, A)
    assert against_number(none, 0.5) == none
    assert missing(Published(1.0, "no interval", 7)) == NotEstimable("no interval", 7)


def test_scopes_have_to_agree() -> None:
    here, there = (
        Term("share", ("a",), None, {"country": "US"}),
        Term("share", ("b",), None, {"country": "DE"}),
    )
    same_scope(here, here)
    with pytest.raises(BadQuestion, match="different countries"):
        same_scope(here, there)


def test_numbers_among_arguments() -> None:
    term = Term("share", ("a",), None, {"since": "2024", "level": "senior"})
    assert scope_of(term) == {"country": None, "level": "senior", "since": 2024}
    with pytest.raises(BadQuestion, match="whole number"):
        number_of(Term("share", ("a",), None, {"since": "soon"}), "since")


def test_an_amount_is_in_the_money_of_the_country() -> None:
    terms = [Term("pay", ("a",), None, {"country": where}) for where in ("US", "ca", "all")]
    assert [money_of(term) for term in terms] == ["USD", "CAD", None]
    assert money_of(Term("pay", ("a",), None, {})) == "USD"


def test_other_money_is_left_open() -> None:
    figure = Estimate(132_000, 125_000, 155_000, n=147, unit="USD")
    found = Finding("posted", figure, None, against_number(figure, 90_000), 0.0, "So much.")
    for where, kept in (("US", True), ("CA", False), ("all", True)):
        part = Comparison(Term("pay", ("a",), None, {"country": where}), Relation.AT_LEAST, 90_000.0)
        (one,) = in_that_money(part, [found])
        assert (one == found) is kept
