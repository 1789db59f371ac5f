"""Figures in words."""

# ruff: noqa: E501  (one case a line)

from __future__ import annotations

from dataclasses import replace

import pytest

from rolescope.model.comparison import Scope
from rolescope.model.estimate import Estimate, Figure, NotEstimable, Published
from rolescope.model.shares import Contrast, Verdict
from rolescope.present import words
from tests.present.example import DE, DS, ML, answer, comparison
from tests.present.nurse import thin

LABELS = {"a": "Data scientist", "b": "ML engineer"}


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Estimate(0.82, 0.79, 0.85, 900), "82 of 100 postings, likely 79 to 85"),
        (Estimate(0.004, 0.002, 0.006, 9000), "0.4 of 100 postings, likely 0.2 to 0.6"),
        (Estimate(0.004, 0.0, 0.03, 90), "under 1 of 100 postings, likely 0 to 3"),
        (NotEstimable("suppressed (n = 3, needs 20)", 3), "suppressed (n = 3, needs 20)"),
        (Published(0.5, "no interval"), "50 of 100 postings (no interval)"),
    ],
)
def test_shares(figure: Figure, said: str) -> None:
    assert words.share(figure, "postings") == said


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Estimate(133_412, 128_913, 136_770, 80), "$133,000, likely $129,000 to $137,000"),
        (Estimate(133_412, 121_000, 145_000, 80), "$133,000, likely $121,000 to $145,000"),
        (Estimate(61.3, 57.2, 65.1, 80), "$61, likely $57 to $65"),
        (Published(101_230, "no interval"), "$101,230 (no interval)"),
        (NotEstimable("top-coded", 80), "top-coded"),
    ],
)
def test_pay_is_rounded_alike_with_its_ends(figure: Figure, said: str) -> None:
    assert words.pay(figure, "USD") == said


def test_currencies_without_a_sign_are_spelled() -> None:
    assert words.money(95_000, "CHF", 1000) == "CHF 95,000"
    assert words.money(-95_000, "EUR", 1000) == "−€95,000"


def test_years() -> None:
    assert words.years(Estimate(3, 3, 4, 90, unit="years")) == "3 years, likely 3 to 4"
    assert words.years(Estimate(1, 1, 1.5, 90, unit="years")) == "1 year, likely 1 to 1.5"
    assert words.years(NotEstimable("suppressed (n = 3, needs 20)", 3)).startswith("suppressed")


@pytest.mark.parametrize(
    ("contrast", "said"),
    [
        (Contrast("a", "b", 0.37, 0.31, 0.43, 0.001, Verdict.HIGHER), "Data scientist more, by 37 points, likely 31 to 43"),
        (Contrast("a", "b", -0.2, -0.3, -0.1, 0.001, Verdict.LOWER), "ML engineer more, by 20 points, likely 10 to 30"),
        (Contrast("a", "b", 0.01, -0.05, 0.07, 0.9, Verdict.EQUIVALENT), "about equal: any difference is under 10 points"),
        (Contrast("a", "b", 0.1, -0.05, 0.25, 0.4, Verdict.NO_RELIABLE_DIFFERENCE), "no reliable difference"),
        (Contrast("a", "b", None, None, None, None, Verdict.SUPPRESSED, "n = 3"), "n = 3"),
    ],
)  # fmt: skip
def test_contrasts(contrast: Contrast, said: str) -> None:
    assert words.contrast(contrast, LABELS) == said


@pytest.mark.parametrize(
    ("label", "inside", "people"),
    [
        ("Data scientist", "data scientist", "data scientists"),
        ("MLOps engineer", "MLOps engineer", "MLOps engineers"),
        ("Registered Nurses", "Registered Nurses", "Registered Nurses"),
        ("BI developer", "BI developer", "BI developers"),
        ("R", "R", "Rs"),
        ("", "", "s"),
    ],
)
def test_labels_inside_sentences(label: str, inside: str, people: str) -> None:
    assert words.inside(label) == inside
    assert words.people(label) == people


def test_the_question_is_a_title() -> None:
    assert words.question(comparison((DS, ML))) == "Data scientist or machine learning engineer?"
    assert (
        words.question(comparison((DS, ML, DE)))
        == "Data scientist, machine learning engineer or data engineer?"
    )
    assert words.question(comparison((DS,))) == "What is a data scientist?"
    one = comparison((DS,))
    lettered = replace(one, subjects=(replace(one.subjects[0], label="MLOps engineer"),))
    assert words.question(lettered) == "What is an MLOps engineer?"


def test_occupations_are_printed_as_they_are_whatever_their_number() -> None:
    assert words.question(thin().view) == "Registered Nurses and back-end developer: what is asked and paid"
    alone = replace(thin().view, subjects=thin().view.subjects[:1])
    assert words.question(alone) == "Registered Nurses: what is asked and paid"
    assert words.plural("Clerks, All Other") == "Clerks, All Other"
    assert words.people("Actuary") == "actuaries"


def test_an_interval_whose_ends_read_the_same_is_one_number() -> None:
    assert words.years(Estimate(3, 3, 3.01, 90, unit="years")) == "3 years, likely 3"
    assert words.share(Estimate(0.03, 0.027, 0.034, 900)) == "3 of 100, likely 3"


def test_differences_carry_their_sign_also_where_unsure() -> None:
    unsure = Contrast("a", "b", -0.03, -0.09, 0.04, 0.4, Verdict.NO_RELIABLE_DIFFERENCE)
    assert words.points(unsure) == "−3 points, likely −9 to 4"
    assert words.points(Contrast("a", "b", None, None, None, None, Verdict.SUPPRESSED, "n = 3")) == "n = 3"


def test_scope_says_who_chose_what() -> None:
    assert words.scope(answer().view.scope) == (
        "Postings in the United States (the country with most evidence), "
        "with the same mix of collection and level for each role."
    )
    asked = Scope(None, "asked", "senior", 2024, (), {}, {})
    assert words.scope(asked) == "Postings of all countries, senior only, since 2024."


def test_nothing_is_ever_called_significant() -> None:
    everything = " ".join([*words.VERDICTS.values(), *words.LEVELS.values()])
    assert "significant" not in everything
