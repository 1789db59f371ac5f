"""Rates and impact ratios by hand, and what they have to hold for any counts."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.analyse.audit import FEWEST, NO_RATE, Count, above_median, standing
from rolescope.model.audit import FLAGGED, Category, Finding

COUNTS = st.dictionaries(
    st.sampled_from("abcdef"),
    st.integers(1, 300).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n)).map(lambda c: Count(*c))),
    min_size=1,
)


def stand(**counts: tuple[int, int]) -> dict[str, Category]:
    """Categories by name, of rows whose category is all known."""
    made = {name: Count(*one) for name, one in counts.items()}
    found = standing(made, sum(one.n for one in made.values()))
    return {one.name: one for one in found.categories}


def test_48_of_80_against_12_of_48() -> None:
    """.25 / .6 = .41667; Fisher by scipy, the interval by statsmodels."""
    found = stand(men=(80, 48), women=(48, 12))
    assert found["men"].impact_ratio == 1.0
    assert found["men"].finding is Finding.HIGHEST
    women = found["women"]
    assert women.impact_ratio == pytest.approx(5 / 12)
    assert women.rate.value == 0.25
    assert women.finding is Finding.BELOW
    assert women.tested is not None
    assert (women.tested.ratio.low, women.tested.ratio.high) == pytest.approx(
        (0.2417003, 0.6764885), abs=1e-6
    )
    assert women.tested.fisher == women.tested.adjusted == pytest.approx(0.00012692097, rel=1e-6)
    assert women.tested.z == pytest.approx(-3.841568, abs=1e-6)


def test_scores_at_the_median_are_not_above_it() -> None:
    assert above_median([1, 2, 2, 2, 3]) == (2, (False, False, False, False, True))
    assert above_median([4, 1, 3, 2]) == (2.5, (True, False, True, False))
    assert above_median([7, 7, 7]) == (7, (False, False, False))
    assert above_median([7]) == (7, (False,))


def test_a_category_under_two_per_cent_keeps_its_counts_and_has_no_ratio() -> None:
    found = stand(a=(100, 50), b=(98, 49), c=(2, 2))
    assert found["c"].finding is Finding.LEFT_OUT
    assert found["c"].impact_ratio is None
    assert found["c"].reason == "under 2 % of the rows (2 of 200)"
    lower = stand(a=(100, 50), b=(199, 99), c=(6, 6))
    assert lower["c"].finding is Finding.LEFT_OUT
    assert (lower["c"].n, lower["c"].passed, lower["c"].rate.value) == (6, 6, 1.0)
    assert lower["a"].impact_ratio == 1.0, "what is left out is not the highest either"


def test_two_per_cent_exactly_is_not_under_it_and_unknown_rows_are_rows_too() -> None:
    counts = {"a": Count(98, 40), "b": Count(2, 1)}
    assert standing(counts, 100).categories[1].impact_ratio is not None
    assert standing(counts, 101).categories[1].impact_ratio is None
    assert standing(counts, 101, Fraction(0)).categories[1].impact_ratio is not None


def test_one_category_has_nothing_beside_it() -> None:
    found = stand(all=(50, 20))["all"]
    assert (found.impact_ratio, found.finding, found.tested) == (1.0, Finding.NOTHING, None)


def test_where_nobody_passed_there_is_no_ratio() -> None:
    found = stand(a=(50, 0), b=(40, 0))
    assert {one.impact_ratio for one in found.values()} == {None}
    assert {one.reason for one in found.values()} == {NO_RATE}
    assert {one.finding for one in found.values()} == {Finding.NOTHING}


def test_nobody_at_all_known() -> None:
    assert standing({}, 10) == ((), (), None)


@pytest.mark.parametrize("passed", range(4))
def test_three_people_are_too_few_whatever_became_of_them(passed: int) -> None:
    assert stand(a=(40, 20), b=(3, passed))["b"].finding is Finding.TOO_FEW


def test_three_lucky_ones_do_not_hide_the_others() -> None:
    """The ratio divides by 3 of 3, as the rule says; tests go against the highest of the larger ones."""
    found = stand(a=(60, 36), b=(60, 12), lucky=(3, 3))
    assert found["lucky"].impact_ratio == 1.0
    assert found["b"].impact_ratio == pytest.approx(0.2)
    assert found["b"].finding is Finding.BELOW
    assert found["b"].tested is not None
    assert found["b"].tested.against == "a"
    assert found["lucky"].finding is Finding.TOO_FEW


def test_smaller_differences_count_where_many_were_judged() -> None:
    assert stand(a=(20000, 12000), b=(20000, 11000))["b"].finding is Finding.SMALLER
    assert stand(a=(4000, 2400), b=(4000, 2350))["b"].finding is Finding.ABOVE
    assert stand(a=(60, 36), b=(60, 33))["b"].finding is Finding.OPEN
    assert stand(a=(30, 18), b=(30, 13))["b"].finding is Finding.BELOW_BY_CHANCE


def test_four_fifths_exactly_are_not_below() -> None:
    assert stand(a=(5000, 2500), b=(5000, 2000))["b"].finding is Finding.SMALLER
    assert stand(a=(5000, 2500), b=(5000, 1999))["b"].finding is Finding.BELOW


def test_alone_and_among_all_pairs() -> None:
    """p = .016 alone; with four categories six pairs could have been looked at."""
    found = stand(a=(60, 40), b=(60, 26), c=(60, 36), d=(60, 35))
    assert found["b"].tested is not None
    assert found["b"].tested.adjusted == pytest.approx(6 * found["b"].tested.fisher)
    assert found["b"].finding is Finding.BELOW_ALONE


def test_rare_passes_say_nothing_of_no_difference() -> None:
    assert stand(a=(50, 3), b=(50, 2))["b"].finding is Finding.TOO_FEW


@given(COUNTS, st.integers(0, 50))
@settings(max_examples=150, deadline=None)
def test_what_holds_for_any_counts(counts: dict[str, Count], unknown: int) -> None:
    assessed = sum(one.n for one in counts.values()) + unknown
    found = standing(counts, assessed)
    kept = [one.impact_ratio for one in found.categories if one.impact_ratio is not None]
    assert not kept or max(kept) == 1.0
    assert {one.name for one in found.categories if one.impact_ratio == 1.0} == set(found.highest)
    assert found == standing(dict(reversed(counts.items())), assessed)
    assert {one.name: (one.n, one.passed) for one in found.categories} == counts
    for one in found.categories:
        assert one.rate.low <= one.rate.value <= one.rate.high
        if one.n < FEWEST:
            assert one.finding not in {*FLAGGED, Finding.ABOVE, Finding.OPEN, Finding.HIGHEST}
        if one.tested:
            assert one.tested.ratio.low <= one.tested.ratio.value <= one.tested.ratio.high
