"""What pay buys elsewhere: new amounts, by the rates and price levels of the record's own year."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import INTERNATIONAL
from rolescope.questions.figures.pay_abroad import Prices, abroad, international, joined, prices
from tests.questions.figures.paid import DS, of, several, texts, world
from tests.questions.world import Pay

KNOWN = Prices(
    {"EUR": {2024: 1.0}, "USD": {2024: 1.1, 2023: 1.05}, "INR": {2024: 90.0}},
    {"US": {2024: 1.0}, "DE": {2024: 0.7}, "IN": {2024: 20.0}, "XX": {2024: 3.0}},
)


def test_worked_by_hand() -> None:
    assert KNOWN.worth("IN", "INR", 2024) == pytest.approx(1 / 20)
    assert KNOWN.worth("US", "USD", 2024) == 1
    # A dollar in Germany: 1 / 1.1 euros, each worth 1 / 0.7 international dollars.
    assert KNOWN.worth("DE", "USD", 2024) == pytest.approx(1 / 1.1 / 0.7)


def test_the_last_year_before_stands_in() -> None:
    assert KNOWN.worth("DE", "EUR", 2026) == pytest.approx(1 / 0.7)
    assert math.isnan(KNOWN.worth("DE", "EUR", 2019)), "never a year after"


@pytest.mark.parametrize(
    ("country", "currency", "year"),
    [("XX", "USD", 2024), ("DE", "ARS", 2024), ("FR", "EUR", 2024), ("DE", "EUR", 0)],
)
def test_what_cannot_be_told_stays_untold(country: str, currency: str, year: int) -> None:
    assert math.isnan(KNOWN.worth(country, currency, year))


def test_the_evidence_has_its_own_rates(tmp_path: Path) -> None:
    assert prices(world(tmp_path)).worth("DE", "EUR", 2024) == pytest.approx(1 / 0.7)


def test_records_that_cannot_be_converted_are_left_out(tmp_path: Path) -> None:
    posted = [
        Pay(DS, 70_000, country="DE", currency="EUR"),
        Pay(DS, 70_000, country="FR", currency="EUR"),
        Pay(DS, 80_000, country=None, currency="EUR"),  # type: ignore[arg-type]
    ]
    made = world(tmp_path, (), [*posted, *texts(DS, 1, year=None)])
    whole = international(joined(of(made, country=None)), KNOWN)
    assert whole.amount.tolist() == pytest.approx([100_000])
    assert (whole.currency, whole.country) == (INTERNATIONAL, "all")


def test_countries_by_records_the_one_asked_about_first(tmp_path: Path) -> None:
    rows = [
        *several(DS, 60),
        *several(DS, 30, 70_000, country="DE", currency="EUR"),
        *several(DS, 10, 70_000, country="DE"),
        *several(DS, 4, 2_000_000, country="IN", currency="INR"),
    ]
    groups = of(world(tmp_path, rows), country=None)
    found = list(abroad(DS, "paid", groups, here="IN", known=KNOWN, borrowed=4.0))
    assert [(one.country, one.currency, one.n, one.converted) for one in found] == [
        ("IN", "INR", 4, 4),
        ("US", "USD", 60, 60),
        ("DE", "EUR", 30, 30),
    ]
    india, _, germany = found
    assert india.local == NotEstimable("suppressed (n = 4, needs 20)", 4)
    assert india.international == india.local
    assert isinstance(germany.local, Estimate)
    assert germany.local.value == pytest.approx(84_500)
    assert isinstance(germany.international, Estimate)
    assert germany.international.unit == INTERNATIONAL


def test_of_one_country_with_records_enough_nothing_is_told(tmp_path: Path) -> None:
    rows = [*several(DS, 60), *several(DS, 19, 70_000, country="DE", currency="EUR")]
    groups = of(world(tmp_path, rows), country=None)
    assert not list(abroad(DS, "paid", groups, here="US", known=KNOWN, borrowed=4.0))
