"""Evidence on pay: each population for itself."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.paid import pay, pay_gap, pay_overlap, premium
from rolescope.questions.pay import pay as asked
from rolescope.store.facts import embedded

A, B = "data_scientist", "data_engineer"
YEARLY = [one for one in asked((A, B)).view.populations if one.period == "year" and one.gaps]


def test_every_population_speaks_for_itself_at_equal_level_and_year() -> None:
    found = list(pay(parse(f"pay({A}) > pay({B})").parts[0], embedded()))
    assert [one.population for one in found] == [one.name for one in YEARLY]
    assert [one.left for one in found] == [one.gaps[0].standardised for one in YEARLY]


def test_a_gap_is_a_share_of_the_second_median() -> None:
    found = list(pay_gap(parse(f"pay_gap({A}, {B}) != 0").parts[0], embedded()))
    for one, population in zip(found, YEARLY, strict=True):
        standardised, spread = population.gaps[0].standardised, population.overall(B)
        if isinstance(standardised, Estimate) and spread and isinstance(spread.p50, Estimate):
            assert isinstance(one.effect, Estimate)
            assert one.effect.value == pytest.approx(standardised.value / spread.p50.value)
            assert one.margin == pytest.approx(0.2)


def test_overlap_and_quantiles() -> None:
    overlap = list(pay_overlap(parse(f"pay_overlap({A}, {B}) >= 0.5").parts[0], embedded()))
    for one, population in zip(overlap, YEARLY, strict=True):
        mine, theirs = one.left, population.gaps[0].overlap
        assert isinstance(mine, Estimate) == isinstance(theirs, Estimate)
        if isinstance(mine, Estimate) and isinstance(theirs, Estimate):  # half as wide again, see the page
            assert mine.value == theirs.value
            assert mine.low == pytest.approx(max(theirs.value - 1.5 * (theirs.value - theirs.low), 0))
            assert mine.high == pytest.approx(min(theirs.value + 1.5 * (theirs.high - theirs.value), 1))
    tenth = list(pay(parse(f"pay({A}, p=10) >= 50k").parts[0], embedded()))
    spreads = [one.overall(A) for one in asked((A,)).view.populations if one.period == "year"]
    assert [one.left for one in tenth] == [one.p10 for one in spreads if one]


@pytest.mark.parametrize(
    "query", [f"pay({A}, p=33) > 50k", f"pay({A}, p=0) > 50k", f"pay({A}, p=25) > pay({B}, p=25)"]
)
def test_quantiles_that_are_not_counted_are_refused(query: str) -> None:
    with pytest.raises(BadQuestion):
        list(pay(parse(query).parts[0], embedded()))


def test_a_premium_of_one_skill_and_of_none() -> None:
    (python, *_) = premium(parse(f"premium({A}, skill:python) > 0").parts[0], embedded())
    assert isinstance(python.effect, Estimate)
    assert "other things held equal" in python.says
    (none,) = premium(parse(f"premium({A}, skill:fortran) > 0").parts[0], embedded())
    assert isinstance(none.effect, NotEstimable)


def test_any_specialisation_is_their_mean_as_if_all_erred_together() -> None:
    (found, *_) = premium(parse(f"premium({A}, specialisation:any) > 0").parts[0], embedded())
    yearly = [one for one in asked((A,)).view.populations if one.period == "year"]
    (population,) = (one for one in yearly if one.name == found.population)
    rows = [one for one in population.premiums if one.kind == "specialisation"]
    own = [(one.n, one.premium) for one in rows if isinstance(one.premium, Estimate)]
    assert len(own) > 1
    assert isinstance(found.left, Estimate)
    n = sum(records for records, _ in own)
    assert found.left.value == pytest.approx(sum(records * one.value for records, one in own) / n)
    assert found.left.low == pytest.approx(sum(records * one.low for records, one in own) / n)


def test_slightly_more_is_more_by_whatever_is_sure() -> None:
    """What counts as "woefully" different is no hurdle for "more"."""
    for said, margin in (("> 0", 0.0), ("<= 10%", 0.0), ("!= 0", 0.2), ("~ 0", 0.2)):
        for found in pay_gap(parse(f"pay_gap(data_engineer, data_scientist) {said}").parts[0], embedded()):
            assert found.margin == margin


def test_two_cities_are_not_compared_and_what_shows_both_is_said() -> None:
    """Before, both sides were taken for the first city."""
    query = "pay(data_scientist, city=Boston) > pay(data_engineer, city=Seattle)"
    with pytest.raises(BadQuestion, match=r"--city Boston.*--city Seattle.*an interval"):
        list(pay(parse(query).parts[0], embedded()))
