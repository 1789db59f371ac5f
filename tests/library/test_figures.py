"""Pay, time and claims through the library are the questions' own answers."""

from __future__ import annotations

from rolescope.library.figures import claim, pay, shift, trend
from rolescope.questions.claims import claim as judged
from rolescope.questions.pay import pay as paid
from rolescope.questions.shift import shift as moved
from rolescope.questions.trend import trend as counted


def test_arguments_arrive_as_they_were_given() -> None:
    assert pay("data scientist", level="senior", rows=2) == paid(["data scientist"], level="senior", rows=2)
    assert trend("data scientist", "statistician") == counted(["data scientist", "statistician"])
    ends = {"start": 2013, "end": "2017-2018"}
    assert shift("data scientist", **ends) == moved("data scientist", **ends)  # type: ignore[arg-type]


def test_a_claim_is_taken_as_a_sentence() -> None:
    said = "ML engineers earn more than data scientists in the US"
    assert claim(said) == judged(said)
