"""Sides and verdicts, worked by hand."""

from __future__ import annotations

import math
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.analyse.claim import Effect, Held, Side, either, every, side, times_to_tell, together

CASES: list[tuple[tuple[float, float, float], str, float, Side]] = [
    ((3, 1, 5), ">", 0, "for"),
    ((3, -1, 7), ">", 0, "open"),
    ((-3, -5, -1), ">", 0, "against"),
    ((3, 1, 5), ">", 4, "open"),  # sure, and smaller than what is worth saying; the interval allows more
    ((1, 0.5, 1.5), ">", 4, "open"),  # surely more, and surely less than is worth saying
    ((0.5, -0.5, 1.5), ">", 4, "against"),  # no difference, and none worth saying
    ((5, 1, 9), ">", 4, "for"),
    ((-3, -5, -1), "<", 0, "for"),
    ((3, 1, 5), "<", 0, "against"),
    ((0.1, 0, 0.2), ">=", 0, "for"),
    ((0.1, -0.1, 0.3), ">=", 0, "open"),
    ((-0.2, -0.3, -0.1), ">=", 0, "against"),
    ((-0.2, -0.3, -0.1), "<=", 0, "for"),
    ((3, 1, 5), "<=", 4, "open"),  # surely more, and not surely by as much as is worth saying
    ((5, 1, 9), "<=", 4, "against"),
    ((0.5, -0.5, 1.5), "<=", 4, "for"),  # not more by anything worth saying
    ((-3, -5, -1), ">=", 2, "against"),
    ((0.01, -0.03, 0.05), "~", 0.05, "for"),
    ((0.01, -0.03, 0.06), "~", 0.05, "open"),
    ((0.2, 0.1, 0.3), "~", 0.05, "against"),
    ((0.2, 0.1, 0.3), "!=", 0.05, "for"),
    ((0.01, -0.03, 0.04), "!=", 0.05, "against"),
]


@pytest.mark.parametrize(("effect", "relation", "margin", "told"), CASES)
def test_what_one_effect_says(
    effect: tuple[float, float, float], relation: str, margin: float, told: Side
) -> None:
    assert side(Effect(*effect), relation, margin) == told


def test_two_bodies_move_the_ends_by_the_ratio_of_quantiles() -> None:
    # 1 − .05/4 is reached at 2.2414, 1 − .05/2 at 1.95996: 14.36 % wider, each side by its own length.
    wide = Effect(10, 8, 13).among(2)
    assert wide.low == pytest.approx(10 - 2 * 2.2414 / 1.95996, abs=1e-3)
    assert wide.high == pytest.approx(10 + 3 * 2.2414 / 1.95996, abs=1e-3)
    assert Effect(10, 8, 13).among(1) == Effect(10, 8, 13)


@given(
    st.floats(-1, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 0.5), st.sampled_from([">", ">=", "~"])
)
def test_nothing_is_for_and_against(
    value: float, down: float, up: float, margin: float, relation: str
) -> None:
    mirror = {">": "<", ">=": "<=", "~": "~"}[relation]
    effect = Effect(value, value - down, value + up)
    turned = Effect(-effect.value, -effect.high, -effect.low)
    assert side(effect, relation, margin) == side(turned, mirror, margin)
    if relation == ">":
        assert not (side(effect, ">", margin) == side(effect, "<", margin) == "for")


@given(
    st.floats(-1, 1),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(0, 0.5),
    st.sampled_from([(">", "<="), ("<", ">="), ("~", "!=")]),
)
def test_a_denial_has_the_other_side(
    value: float, down: float, up: float, margin: float, pair: tuple[str, str]
) -> None:
    effect = Effect(value, value - down, value + up)
    opposite = {"for": "against", "against": "for", "open": "open"}
    assert side(effect, pair[1], margin) == opposite[side(effect, pair[0], margin)]


@given(st.floats(-1, 1), st.floats(0.001, 1), st.integers(1, 30))
def test_more_bodies_never_tell_more(value: float, half: float, bodies: int) -> None:
    effect = Effect(value, value - half, value + half)
    wide = effect.among(bodies + 1)
    assert wide.low <= effect.low <= effect.value <= effect.high <= wide.high
    if side(wide, ">") != "open":
        assert side(effect, ">") == side(wide, ">")
    assert math.isfinite(wide.low)


def test_between_two_bounds_only_what_both_say_is_said() -> None:
    """Nine of 100 say so, eighty say nothing: at least .05 is sure, .5 is not, nor is at most .5; .95 is."""
    share = Effect(0.09, 0.07, 0.91, upto=0.89)

    def against(number: float, relation: str) -> Side:
        moved = Effect(share.value - number, share.low - number, share.high - number, share.most - number)
        return side(moved, relation)

    assert against(0.05, ">=") == "for"
    assert against(0.5, ">=") == against(0.5, "<=") == "open"
    assert against(0.95, "<=") == "for"
    assert against(0.95, ">=") == "against"


def test_more_records_do_not_bring_two_bounds_together() -> None:
    assert times_to_tell(Effect(-0.41, -0.43, 0.41, upto=0.39), ">=", 0, 1) is None
    # The lower bound is .01 over the number and its interval twice as long: four times the records.
    assert times_to_tell(Effect(0.01, -0.01, 0.8, upto=0.7), ">=", 0, 1) == pytest.approx(4.0, rel=0.11)


def test_each_bound_is_widened_by_its_own_reach() -> None:
    wide = Effect(0.1, 0.05, 0.9, upto=0.8).among(2)
    ratio = 2.2414 / 1.95996
    assert wide.low == pytest.approx(0.1 - 0.05 * ratio, abs=1e-4)
    assert wide.high == pytest.approx(0.8 + 0.1 * ratio, abs=1e-4)
    assert wide.upto == 0.8


def test_how_many_times_the_records_would_tell() -> None:
    # .5 ± 1 is sure once the half width is .5: four times the records; found in steps of a tenth.
    assert times_to_tell(Effect(0.5, -0.5, 1.5), ">", 0, 1) == pytest.approx(4.0, rel=0.11)
    # Against by equivalence as soon as the upper end lies under the margin: 1.5 against 1.4.
    nearly = times_to_tell(Effect(0.5, -0.5, 1.5), ">", 1.4, 1)
    assert nearly is not None
    assert nearly < 1.4
    assert times_to_tell(Effect(0.001, -1, 1), ">", 0, 1) is None


def test_bodies_together() -> None:
    assert together(["for", "open"]) == "supported"
    assert together(["against", "open", "against"]) == "contradicted"
    assert together(["for", "against"]) == "mixed"
    assert together(["open"]) == "cannot tell"
    assert together([]) == "cannot tell"


PARTS: dict[frozenset[Held], tuple[Held, Held]] = {
    # which verdicts the parts have: of all of them, of either
    frozenset({"supported"}): ("supported", "supported"),
    frozenset({"contradicted"}): ("contradicted", "contradicted"),
    frozenset({"cannot tell"}): ("cannot tell", "cannot tell"),
    frozenset({"supported", "cannot tell"}): ("cannot tell", "supported"),
    frozenset({"contradicted", "cannot tell"}): ("contradicted", "cannot tell"),
    frozenset({"supported", "contradicted"}): ("contradicted", "supported"),
    frozenset({"mixed", "cannot tell"}): ("mixed", "mixed"),
    frozenset({"mixed", "supported"}): ("mixed", "supported"),
    frozenset({"mixed", "contradicted"}): ("contradicted", "mixed"),
}


@pytest.mark.parametrize("parts", PARTS)
def test_parts_together(parts: frozenset[Held]) -> None:
    for order in permutations(parts):
        assert (every(order), either(order)) == PARTS[parts]


def test_without_parts_nothing_is_said() -> None:
    assert every([]) == either([]) == "cannot tell"
