"""What is missing, with the counts that there are."""

from __future__ import annotations

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import Abroad, PayScope, PaySubject
from rolescope.questions.words.pay_limits import elsewhere, industries, limits, needed
from tests.questions.words.test_pay import A, B, population, spread

INDIA = PayScope("IN", "asked")


def test_thin_evidence_is_admitted_with_its_counts() -> None:
    counts = {("posted range", "INR", "year"): 19, ("posted pay", "INR", "month"): 6}
    said = needed(PaySubject("a", "Data scientist", 25), counts, INDIA)
    assert said == (
        "Thin: of data scientists in India there is evidence of 25 records of pay (posted range, INR per "
        "year: 19; posted pay, INR per month: 6). A median takes 20 records of 5 employers in one "
        "population, currency and pay period; the largest lacks 1 more."
    )


def test_nothing_at_all() -> None:
    said = needed(A, {}, INDIA)
    assert said.startswith("There is no pay record of data scientists for India at all.")


def test_enough_for_a_median_but_few() -> None:
    assert needed(A, {("posted range", "INR", "year"): 60}, INDIA).endswith("and pay period.")


def test_what_a_population_does_not_know_is_said() -> None:
    said = limits([A], [population(unknown=("cities",))], INDIA, [])
    assert said[0].endswith("(the middle of each): no cities are named.")


def test_boards_whose_pay_was_refused_are_named_with_their_rows() -> None:
    modelled = {"Geebo": 502, "Ladders": 3071, "Snack": 2641, "Lock": 8, "Weirlist": 80, "Mill": 11}
    said = limits([A], [population(id="disclosed")], INDIA, [], modelled=modelled)
    assert (
        "Left out of them are 6,313 rows of Ladders, Snack, Geebo, Weirlist and 2 others: unconnected "
        "employers state the same amounts there, so that the board filled in the pay and not the employer."
    ) in said
    assert not any("filled in" in one for one in limits([A], [population()], INDIA, [], modelled=modelled))


def test_a_first_year_says_what_it_leaves_out_for_want_of_one() -> None:
    since = PayScope("US", "default", since=2024)
    said = limits([A], [], since, [], without_year={"posted pay read from texts": 349})
    assert said[0] == (
        "Since 2024 leaves out 349 records of posted pay read from texts because their years are not known."
    )


def test_identical_ranges_and_the_last_offered_wages_are_said() -> None:
    said = " ".join(limits([A], [population(id=name) for name in ("collected", "offered")], INDIA, []))
    assert "identical ranges count as one employer's" in said
    assert "end in 2019" in said


def test_each_population_has_its_doubt() -> None:
    every = [population(id=name) for name in ("collected", "disclosed", "offered", "texts", "survey")]
    said = " ".join(limits([A, B], every, PayScope(None, "asked"), []))
    for word in (
        "not what anybody is paid",
        "chosen part",
        "sponsor visas",
        "read by a program",
        "occupation",
    ):
        assert word in said


def test_countries_too_thin_to_convert_are_named() -> None:
    none = NotEstimable("suppressed (n = 4, needs 20)", 4)
    figure = Estimate(1.0, 0.5, 1.5, 40)
    rows = [
        Abroad("a", "p", "p", c, "EUR", 4, None, "2024", f, 4, f) for c, f in (("IN", none), ("DE", figure))
    ]
    assert any(
        "Too few records: India." in one
        for one in limits([A], [population(spreads=(spread(),))], INDIA, rows)
    )


def test_industries_with_most_records_are_named() -> None:
    scope = PayScope("US", "default", industry="banking")
    named = {"retail": 9, "real_estate": 4, "research": 4, "staffing": 2, "legal": 1, None: 400}
    assert industries(A, named, scope) == (
        "Of 420 records of data scientists in the United States whose text was read 20 name an industry, "
        "most of them retail (9), real estate (4), research (4) and staffing (2); other populations name "
        "none."
    )
    assert "0 name an industry; other" in industries(A, {None: 3}, scope)


def test_a_city_of_another_country_is_hinted_at() -> None:
    assert elsewhere(PayScope("US", "default", city="London")) == (
        "London was looked for in the United States, which is meant where no country is named. For the one "
        "in the United Kingdom ask for the country GB too."
    )
    for scope in (
        PayScope("US", "asked", city="London"),
        PayScope("US", "default", city="Boston"),
        PayScope("US", "default", city="Weirside"),
        PayScope("US", "default"),
    ):
        assert elsewhere(scope) == ""
