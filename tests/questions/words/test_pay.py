"""Sentences on pay: they name their population, and say no more than the interval permits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from rolescope.model.estimate import Estimate, NotEstimable, Published
from rolescope.model.pay import (
    INTERNATIONAL,
    Largest,
    PayChange,
    PayGap,
    PayScope,
    PaySubject,
    Population,
    Premium,
    Spread,
)
from rolescope.questions.words.pay import amount, findings, headline

HERE = PayScope("US", "default")
A, B = PaySubject("a", "Data scientist", 100), PaySubject("b", "ML engineer", 80)
NONE = NotEstimable("suppressed (n = 3, needs 20)", 3)


def money(value: float, half: float = 2000) -> Estimate:
    return Estimate(value, value - half, value + half, 100, unit="USD")


def spread(role: str = "a", middle: Any = None) -> Spread:
    figures = [money(v) for v in (90_000, 110_000, 130_000, 160_000, 190_000)]
    figures[2] = figures[2] if middle is None else middle
    return Spread(role, "all", 100, None, "2024", *figures)


def gap(value: float, half: float = 2000, mix: float = 5000) -> PayGap:
    sure = "a" if value - half > 0 else "b" if value + half < 0 else None
    share = Estimate(0.6, 0.55, 0.65, 180)
    return PayGap(
        "a",
        "b",
        n={"a": 100, "b": 80},
        employers={"a": None, "b": None},
        raw=money(value + mix),
        standardised=money(value, half),
        mix=money(mix, 1000),
        adjusted_for=("level", "year"),
        support={"a": 1.0, "b": 0.9},
        superiority=share,
        overlap=share,
        pays_more=sure,
    )


def population(**what: Any) -> Population:
    base: dict[str, Any] = {
        "id": "collected",
        "name": "posted range",
        "source": "aijobs",
        "country": "US",
        "currency": "USD",
    }
    base |= {"period": "year", "method": "m", "curves": {}, "excluded": {}}
    return Population(**(base | what))


def test_one_role() -> None:
    said = headline([A], [population(spreads=(spread(),))], HERE)
    assert said == (
        "Among posted ranges collected by ai-jobs.net (the middle of each), 2024, in the United States, half "
        "of those for data scientists lie between $110,000 and $160,000 a year, around a median of $130,000 "
        "(likely $128,000 to $132,000; n = 100)."
    )


def test_undated_records_are_said_in_the_headline() -> None:
    some = replace(spread(), years="52 dated 2024 to 2025, 48 undated")
    other = replace(spread("b"), years="90 dated 2023, 10 undated")
    one = headline([A], [population(spreads=(some, other))], HERE)
    assert "of each), 52 dated 2024 to 2025, 48 undated, in the United States" in one
    two = headline([A, B], [population(spreads=(some, other), gaps=(gap(-20_000),))], HERE)
    assert "of each), 142 dated 2023 to 2025, 58 undated, in the United States" in two


def test_two_roles_and_who_is_above_whom() -> None:
    said = headline([A, B], [population(gaps=(gap(-20_000),))], HERE)
    assert "the median for ML engineers is $20,000 a year above that for data scientists" in said
    assert "at equal level and year (likely $18,000 to $22,000)" in said
    assert "earn" not in said


def test_no_more_than_the_interval_permits() -> None:
    said = headline([A, B], [population(gaps=(gap(1000, 5000),))], HERE)
    assert said.endswith("no reliable difference between data scientists and ML engineers.")
    (found,) = findings([A, B], [population(gaps=(gap(1000, 5000),))])
    assert "no reliable difference" in found


@pytest.mark.parametrize(
    ("value", "above", "below"),
    [(1000, "data scientists", "ML engineers"), (-1000, "ML engineers", "data scientists")],
)
def test_where_nothing_is_sure_it_is_said_what_the_data_lean_to(value: float, above: str, below: str) -> None:
    held = [population(gaps=(gap(value, 5000),))]
    lean = (
        f"the median for {above} leans $1,000 a year above that for {below} at equal level and year (likely "
        "$4,000 below to $6,000 above): no reliable difference"
    )
    assert headline([A, B], held, HERE).endswith(f"{lean} between data scientists and ML engineers.")
    assert lean in findings([A, B], held)[0]


def test_of_many_that_are_not_sure_the_pair_furthest_apart_is_told() -> None:
    held = [population(gaps=tuple(gap(value, 9000) for value in (1000, -8000, 2000)))]
    assert "leans $8,000 a year above" in headline([A, B], held, HERE)


def test_the_first_population_that_can_answers() -> None:
    mute = population(spreads=(spread(middle=NONE),))
    said = headline([A], [mute, population(id="texts", spreads=(spread(),))], HERE)
    assert said.startswith("Among pay read from the texts of postings")


def test_nothing_to_answer_from() -> None:
    said = headline([A], [population(spreads=(spread(middle=NONE),))], PayScope("IN", "asked"))
    assert said.startswith("Pay of data scientists cannot be told for India: 100 records in all")


@pytest.mark.parametrize("country", ["DE", None])
def test_a_survey_of_one_country_says_so_elsewhere(country: str | None) -> None:
    said = headline([A], [], PayScope(country, "asked", population="survey"))
    assert said.endswith(": survey wages (OEWS) cover the United States only.")


def test_a_survey_answers_where_nothing_else_can() -> None:
    survey = population(id="survey", spreads=(spread(middle=Published(94_000, "no interval")),))
    assert "$94,000 at the median of the occupation" in headline([A], [survey], HERE)


def test_the_adjustment_is_shown_from_the_side_that_is_above() -> None:
    (said,) = findings([A, B], [population(gaps=(gap(-20_000, mix=-5000),))])
    assert "as they are, $25,000, of which the mix accounts for $5,000." in said
    (unsure,) = findings([A, B], [population(gaps=(gap(-20_000, mix=-500),))])
    assert "which may be chance" in unsure


@pytest.mark.parametrize(
    ("value", "half", "said"),
    [
        (9000.0, 2000.0, "rose by $9,000"),
        (-9000.0, 2000.0, "fell by $9,000"),
        (1000.0, 2000.0, "no reliable change"),
    ],
)
def test_what_moved(value: float, half: float, said: str) -> None:
    moved = population(spreads=(spread(),), changes=(PayChange("a", 2020, 2024, money(value, half)),))
    assert any(said in one and "2020 to 2024" in one for one in findings([A], [moved]))


def test_premiums_are_no_proof() -> None:
    ratio = Estimate(-0.08, -0.1, -0.05, 100, unit="ratio")
    with_ = population(premiums=(Premium("a", "skill", "sas", "SAS", 40, 20, 100, ratio, 0.01, sure=True),))
    (said,) = findings([A], [with_])
    assert "SAS (−8 %)" in said
    assert "no proof" in said


def test_amounts_as_their_size_supports() -> None:
    assert [amount(v, "USD") for v in (152_449, 2062, 362, 47.4)] == ["$152,000", "$2,100", "$400", "$47"]
    assert amount(152_449, INTERNATIONAL) == "Int$152,000"


def test_of_many_pairs_the_one_furthest_apart_is_told() -> None:
    gaps = tuple(gap(value) for value in (-20_000, 5000, -40_000, 9000))
    (said,) = findings([A, B], [population(gaps=gaps)])
    assert "$40,000" in said


def test_roles_of_which_only_one_has_records_enough() -> None:
    said = headline([A, B], [population(spreads=(spread(), spread("b", NONE)), gaps=())], HERE)
    assert said.startswith("The roles cannot be compared: ")
    assert "half of those for data scientists lie between" in said


WORLD = PayScope(None, "asked")


def of_world(*largest: Largest, **what: Any) -> Population:
    return population(country=None, currency=INTERNATIONAL, largest=largest, **what)


def test_a_median_of_the_world_that_is_one_countrys_is_no_headline() -> None:
    found = of_world(Largest("a", "US", 81, 100, 3), spreads=(spread(),))
    assert headline([A], [found], WORLD) == (
        "No median for data scientists speaks for all countries: among posted ranges collected by "
        "ai-jobs.net (the middle of each) 81 of 100 records are of the United States (81 of 100), so that it "
        "would be that country's. Ask for one country. Figures for all are as posted, countries mixed."
    )


def test_a_median_of_what_could_be_converted_is_no_headline_where_that_is_the_less() -> None:
    found = of_world(Largest("a", "IN", 30, 52, 413), id="texts", spreads=(spread(),))
    assert (
        "413 of 465 records could not be converted, and of the other 52 30 are of India. Ask for one country."
        in headline([A], [found], WORLD)
    )


def test_a_median_of_the_world_names_the_largest_country() -> None:
    found = of_world(Largest("a", "US", 80, 100, 3), spreads=(spread(),))
    named = "(data scientists: 80 of 100 records are of the United States, 3 could not be converted)"
    assert f"in all countries {named}, half of those for data scientists" in headline([A], [found], WORLD)
    assert all(named in said for said in findings([A], [found]))


def test_two_roles_of_the_world_name_the_largest_country_of_each() -> None:
    largest = Largest("a", "US", 899, 900, 0), Largest("b", "DE", 9, 12, 0)
    named = (
        "(data scientists: over 99 of 100 records are of the United States; ML engineers: 75 of 100 records "
        "are of Germany)"
    )
    for value in (-20_000, 0):
        found = of_world(*largest, gaps=(gap(value),))
        assert named in headline([A, B], [found], WORLD)
        assert named in findings([A, B], [found])[0]


def test_a_pair_that_cannot_be_compared_is_not_one_without_a_difference() -> None:
    other = PaySubject("c", "Actuary", 3)
    one, unknown = gap(1000, 5000), replace(gap(0), b="c", raw=NONE, standardised=NONE, mix=NONE)
    rest = replace(unknown, a="b")
    said = headline([A, B, other], [population(gaps=(one, unknown, rest))], HERE)
    assert said.endswith("between data scientists and ML engineers; actuaries cannot be compared.")
    two = replace(gap(900, 5000), b="c")
    said = headline([A, B, other], [population(gaps=(one, two, rest))], HERE)
    assert said.endswith("no reliable difference in the 2 pairs that can be compared.")
