"""What is missing, with the counts that there are."""

from __future__ import annotations

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import Abroad, PayScope, PaySubject
from rolescope.questions.words.pay_limits import limits, needed
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
