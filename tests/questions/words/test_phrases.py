"""Figures in words."""

from __future__ import annotations

import pytest

from rolescope.model.estimate import Estimate
from rolescope.questions.words.phrases import (
    amount_step,
    dated,
    listed,
    lowered,
    money,
    opened,
    plural,
    several,
    supported,
    undated,
    undated_among,
)


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(items: list[str], said: str) -> None:
    assert listed(items) == said


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Data scientist", "data scientists"),
        ("MLOps engineer", "MLOps engineers"),
        ("NLP engineer", "NLP engineers"),
        ("Registered Nurses", "Registered Nurses"),
        ("Actuary", "actuaries"),
    ],
)
def test_plurals_inside_a_sentence(label: str, said: str) -> None:
    assert plural(label) == said


def test_sentences_open_with_a_capital() -> None:
    assert opened("data scientists ask") == "Data scientists ask"
    assert lowered("BI developer") == "BI developer"


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        (152_400, "USD", "$152,000"),
        (47.6, "USD", "$48"),
        (61_000, "CHF", "CHF 61,000"),
        (-9_999, "EUR", "−€9,999"),
    ],
)
def test_money_is_rounded_to_what_its_size_supports(amount: float, currency: str, said: str) -> None:
    assert money(amount, currency) == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [(9_650, "$9,600"), (-6_628, "−$6,600"), (13_049, "$13,000"), (9_960, "$10,000"), (47.6, "$48")],
)
def test_what_is_estimated_is_not_told_to_the_dollar(amount: float, said: str) -> None:
    assert supported(amount, "USD") == said


def test_one_thing_is_no_plural() -> None:
    assert [several(n, "posting") for n in (0, 1, 3_675)] == ["0 postings", "1 posting", "3,675 postings"]
    assert undated(1) == "1 posting is left out because its year is not known."


@pytest.mark.parametrize(
    ("known", "unknown", "said"),
    [
        (40, 0, "2024 to 2025"),
        (52, 1_349, "52 dated 2024 to 2025, 1,349 undated"),
        (0, 349, ""),
    ],
)
def test_years_say_how_many_records_have_none(known: int, unknown: int, said: str) -> None:
    assert dated(2024, 2025, known, unknown) == said
    assert undated_among(said) == (unknown if known else 0)


def test_one_year_is_no_span() -> None:
    assert dated(2024, 2024, 3, 2) == "3 dated 2024, 2 undated"


@pytest.mark.parametrize(
    ("value", "low", "high", "step"),
    [
        (158_800, 157_600, 161_500, 1000),  # as tables in thousands tell it, however narrow
        (9_640, 7_312, 12_004, 1000),
        (9_640, 9_412, 9_866, 100),
        (47.2, 44.6, 49.9, 1),
        (-2_100, -4_300, 200, 100),  # the upper end is not nought
        (24.0, 24.0, 24.0, 1),
    ],
)
def test_an_amount_and_its_ends_are_rounded_alike(value: float, low: float, high: float, step: float) -> None:
    assert amount_step(Estimate(value, low, high, 40)) == step
