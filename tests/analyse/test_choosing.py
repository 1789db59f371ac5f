"""Sums of a choice of roles: a hand-worked example, and what must hold of any answers and any figures."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.analyse.choosing import (
    LEAST,
    MOST,
    STEPS,
    Agreement,
    Column,
    Scored,
    closeness,
    flips,
    lead,
    order,
    score,
)

ROLES = 3


def column(name: str, importance: int, *agreement: tuple[int, int, int] | None) -> Column:
    """A column of one option."""
    return Column(name, importance, 0, tuple((Agreement(*one) if one else None,) for one in agreement))


def test_a_sum_worked_by_hand() -> None:
    """Weights 3 and 1. The first role earns 3 x .8 + 1 x .2 = 2.6 of 4: 65; its shares of 65 are 60 and 5.

    Below: the root of (3 x .1)² + (1 x .1)² is .317 of 4, so low is 57; above the same, so high is 73.
    The second earns 3 x .5 of 4: 37; the question that cannot be told earns nothing. Below .3 of 4: 30.
    Above .3, and the whole of what cannot be told: 2.8 of 4, 70.
    """
    columns = [column("a", 3, (700, 800, 900), (400, 500, 600)), column("b", 1, (100, 200, 300), None)]
    first, second = score(columns, 0), score(columns, 1)
    assert (first.score, first.low, first.high, first.points) == (65, 57, 73, (60, 5))
    assert (second.score, second.low, second.high, second.points) == (37, 30, 70, (37, 0))
    assert order(columns, 2) == (0, 1)


def test_less_than_half_told_is_no_score() -> None:
    columns = [column("a", 2, (0, 500, 1000)), column("b", 3, None)]
    assert not score(columns, 0).enough
    assert score([replace(columns[0], importance=3), columns[1]], 0).enough
    assert order(columns, 1) == ()


def test_nothing_answered_is_no_score() -> None:
    assert not score([], 0).enough
    assert order([], ROLES) == ()
    assert flips([], ROLES) == ()


@pytest.mark.parametrize(
    ("share", "wished", "expected"),
    [
        ((0.1, 0.2, 0.3), 1.0, (250, 500, 750)),  # on the scale from 0 to .4: .25, .5, .75
        ((0.1, 0.2, 0.3), 0.0, (250, 500, 750)),
        ((0.1, 0.2, 0.3), 0.5, (750, 1000, 1000)),  # the interval holds what is wished for
        ((0.0, 0.1, 0.1), 0.75, (250, 500, 500)),
        ((0.5, 0.6, 0.9), 1.0, (1000, 1000, 1000)),  # beyond the end it goes no further
    ],
)
def test_closeness_worked_by_hand(
    share: tuple[float, float, float], wished: float, expected: tuple[int, int, int]
) -> None:
    assert closeness(share, (0.0, 0.4), wished) == expected


def test_the_hardest_weighting_worked_by_hand() -> None:
    """The first leads by a and loses by b: hardest where a weighs 1 and b weighs 3.

    .9 + 3 x .2 = 1.5 against .1 + 3 x .6 = 1.9 of 4.
    """
    columns = [column("a", 2, (900,) * 3, (100,) * 3), column("b", 2, (200,) * 3, (600,) * 3)]
    found = lead(columns, 0, 1)
    assert (found.always, found.importance) == (False, (1, 3))
    assert (found.ahead_score, found.behind_score) == (37, 47)


def test_nobody_is_ahead_of_what_cannot_be_told() -> None:
    """.9 of 2 against .1 of 2 and an unknown: it could be ahead, whatever its score; hardest at 1 and 3.

    .9 + 3 x .2 = 1.5 of 4 against .1, and up to 3 of 4 more.
    """
    columns = [column("a", 2, (900,) * 3, (100,) * 3), column("b", 2, (200,) * 3, None)]
    assert lead(columns, 0, 1) == (False, (1, 3), 37, 2, 75)
    assert lead([columns[0]], 0, 1).always


def test_the_smallest_change_is_found() -> None:
    """Importance 2 of a puts the first ahead by .2; at 1 the second is."""
    columns = [column("a", 2, (500,) * 3, (300,) * 3), column("b", 1, (200,) * 3, (500,) * 3)]
    found = flips(columns, 2)
    assert [(one.column, one.importance, one.to, one.steps, one.first) for one in found] == [
        (0, True, 1, 1, 1),
        (1, True, 2, 1, 1),
    ]


OPTIONS = 3
agreements = st.one_of(
    st.none(), st.tuples(*(st.integers(0, 1000),) * 3).map(lambda ends: Agreement(*sorted(ends)))
)


@st.composite
def sheets(draw: st.DrawFn) -> list[Column]:
    """Up to four questions over three roles."""
    rows = st.tuples(*(st.tuples(*(agreements,) * OPTIONS),) * ROLES)
    return [
        Column(f"q{i}", draw(st.integers(0, MOST)), draw(st.integers(0, OPTIONS - 1)), draw(rows))
        for i in range(draw(st.integers(1, 4)))
    ]


@given(sheets())
def test_points_sum_and_intervals_hold_their_score(columns: list[Column]) -> None:
    for role in range(ROLES):
        found = score(columns, role)
        assert sum(found.points) == found.score
        assert 0 <= found.low <= found.score <= found.high <= 100
        for one, points in zip(columns, found.points, strict=True):
            most = -(-100 * one.importance // found.weight) if found.weight else 0
            assert 0 <= points <= most
            assert points == 0 or one.of(role) is not None


@given(sheets())
def test_no_importance_is_the_same_as_skipping(columns: list[Column]) -> None:
    kept = [one for one in columns if one.importance]
    for role in range(ROLES):
        whole, part = score(columns, role), score(kept, role)
        assert whole._replace(points=()) == part._replace(points=())
    assert order(columns, ROLES) == order(kept, ROLES)


@given(sheets(), st.randoms(use_true_random=False))
def test_the_order_of_questions_does_not_matter(columns: list[Column], random: st.DataObject) -> None:
    shuffled = list(columns)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # what hypothesis gives is a Random
    for role in range(ROLES):
        assert score(columns, role)._replace(points=()) == score(shuffled, role)._replace(points=())


def at_most(found: Scored) -> int:
    """What a role earns where all that cannot be told speaks for it."""
    return found.earned + STEPS * (found.weight - found.told)


@given(sheets())
def test_ahead_under_every_weighting_is_what_trying_all_of_them_says(columns: list[Column]) -> None:
    answered = [one for one in columns if one.importance]
    steps = [range(max(one.importance - 1, LEAST), min(one.importance + 1, MOST) + 1) for one in answered]
    assert prod(len(one) for one in steps) <= 3**4
    tried = [
        [replace(one, importance=w) for one, w in zip(answered, weights, strict=True)]
        for weights in product(*steps)
    ]
    for ahead, behind in product(range(ROLES), repeat=2):
        every = all(score(one, ahead).earned > at_most(score(one, behind)) for one in tried)
        assert lead(columns, ahead, behind).always == every


def changed(columns: list[Column], i: int, to: int, *, importance: bool) -> list[Column]:
    """The columns with one answer or importance changed."""
    one = replace(columns[i], importance=to) if importance else replace(columns[i], chosen=to)
    return [*columns[:i], one, *columns[i + 1 :]]


def overtaken(columns: list[Column], first: int) -> bool:
    """Whether another role is first, and earns more."""
    after = order(columns, ROLES)
    return bool(after) and score(columns, after[0]).earned > score(columns, first).earned


@given(sheets())
def test_every_flip_is_what_a_re_run_gives_and_none_is_nearer_or_missed(columns: list[Column]) -> None:
    now = order(columns, ROLES)
    found = {(one.column, one.importance): one for one in flips(columns, ROLES)}
    for i, importance in product(range(len(columns)) if now else (), (False, True)):
        before = columns[i].importance if importance else columns[i].chosen
        values = range(MOST + 1) if importance else range(OPTIONS)
        nearest = min(
            (
                abs(to - before)
                for to in values
                if to != before and overtaken(changed(columns, i, to, importance=importance), now[0])
            ),
            default=None,
        )
        one = found.get((i, importance))
        assert (one.steps if one else None) == nearest
        if one:
            again = changed(columns, i, one.to, importance=importance)
            assert order(again, ROLES)[0] == one.first
            assert (score(again, one.first).score, score(again, now[0]).score) == (one.score, one.was_first)


def test_ends_of_the_scale_add_up_plainly() -> None:
    """.9 and .8, both up to 1: above .1 + .2 of 2, so high is 100; in squares it would have been 97.

    Below: the root of .3² + .4² is .5 of 2, so low is 60.
    """
    columns = [column("a", 1, (600, 900, 1000)), column("b", 1, (400, 800, 1000))]
    found = score(columns, 0)
    assert (found.low, found.score, found.high) == (60, 85, 100)
