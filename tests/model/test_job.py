"""Jobs as plain values: money is exact, and nothing that is absent is filled in."""

from __future__ import annotations

from rolescope.model.job import JobPay, PayFloor, Wanted
from rolescope.model.plain import plain


def test_money_is_exact() -> None:
    pay = JobPay(123_456.78, None, "EUR", "year")
    assert plain(pay) == {"low": 123_456.78, "high": None, "currency": "EUR", "period": "year"}


def test_nothing_asked_for_is_nothing_wanted() -> None:
    assert Wanted() == Wanted(skills=(), pay=None, gone=False)
    assert PayFloor(1, "EUR").period == "year"
