"""Closed lists and flags of boards: what is of the list is told in our name, and the rest is not told."""

from __future__ import annotations

from typing import Any

import pytest

from rolescope.sources.boards import stated
from rolescope.sources.boards.entry import Entry


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("1 YEAR", "year"), ("YEAR", "year"), ("per-year-salary", "year"), ("annually", "year"),
        ("per annum", "year"), ("1 MONTH", "month"), ("monthly", "month"), ("per-week-salary", "week"),
        ("daily", "day"), ("per-hour-wage", "hour"), ("HOURLY", "hour"),
        ("2 WEEK", None), ("6 MONTH", None), ("bi-week-salary", None), ("semi-monthly", None), ("NONE", None),
        ("one-time", None), ("biweekly", None), ("", None), (None, None), ("11 YEAR", None),
    ],
)  # fmt: skip
def test_a_period_is_one_of_ours_or_none(said: str | None, period: str | None) -> None:
    assert stated.period(said) == period


def test_pay_for_a_period_that_is_none_of_ours_is_not_told() -> None:
    assert stated.pay(2000, 2500, "USD", "2 WEEK") == ()
    (unknown,) = stated.pay(2000, 2500, "USD", None)
    assert (unknown.minimum, unknown.period) == (2000, None)
    assert stated.pay(None, None, "USD", "1 YEAR") == ()


@pytest.mark.parametrize(
    ("flags", "workplace"),
    [
        ({"remote": True}, "remote"),
        ({"remote": True, "hybrid": False}, "remote"),
        ({"remote": True, "hybrid": True}, None),
        ({"remote": False}, None),
        ({"remote": "true"}, None),
        ({}, None),
    ],
)
def test_one_flag_is_a_workplace(flags: dict[str, Any], workplace: str | None) -> None:
    found = stated.workplace(Entry(flags), {"remote": "remote", "hybrid": "hybrid"})
    assert (found and found.value) == workplace


@pytest.mark.parametrize(
    ("said", "total"),
    [
        (240, 240), ("240", 240), (0, 0), (-1, None), (2.5, None), (1e308, None), (10**400, None),
        (True, None), ("many", None), ("9" * 50, None), (None, None), ([], None),
    ],
)  # fmt: skip
def test_a_total_counts_openings(said: Any, total: int | None) -> None:
    assert stated.total(Entry({"total": said}), "total") == total


def test_countries_are_codes() -> None:
    assert stated.countries(["at", "Austria", None, "AT", "Ö1", "NO"]) == ("AT", "NO")
