"""What holds for any pay, any text around it, and any garbage."""

from __future__ import annotations

import re
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.document import Document
from rolescope.extract.pay import find_pay

PERIODS = {"year": "per year", "month": "per month", "week": "per week", "day": "per day", "hour": "per hour"}
CODES = ("USD", "EUR", "GBP", "CAD", "AUD", "CHF", "SEK", "PLN", "INR", "SGD", "AED", "ZAR", "BRL")
SIGNS = {"EUR": "€", "GBP": "£", "INR": "₹", "USD": "US$", "CAD": "C$", "AUD": "A$", "BRL": "R$", "SGD": "S$"}
GROUPS = (",", ".", " ", "'", "’", "\u202f", "\xa0", "")
DASHES = ("-", " - ", "–", " — ", " to ", "\x96", "--")


class Written(NamedTuple):
    text: str
    expected: tuple[float, float, str, str]


@st.composite
def written(draw: st.DrawFn) -> Written:
    """A range of yearly pay of some currency in one of the supported ways of writing it."""
    code = draw(st.sampled_from(CODES))
    low = draw(st.integers(60, 240))
    high = low + draw(st.integers(1, 90))
    group, dash = draw(st.sampled_from(GROUPS)), draw(st.sampled_from(DASHES))
    style = draw(st.sampled_from(["sign", "before", "after"]))
    thousands = draw(st.sampled_from(["k", f"{group}000"]))
    ends = [f"{low}{thousands}", f"{high}{thousands}"]
    if style == "sign" and code in SIGNS:
        ends = [SIGNS[code] + end for end in ends]
    elif style == "before":
        ends = [f"{code} {end}" for end in ends]
    else:
        ends = [f"{end} {code}" for end in ends]
    text = f"Salary: {ends[0]}{dash}{ends[1]} {PERIODS['year']}"
    return Written(text, (low * 1000, high * 1000, code, "year"))


PLAIN = st.text(st.sampled_from("abcdefgh ijklmnop\nrstuvw,;ABCDEFG"), max_size=120)
GARBAGE = st.text(st.sampled_from("0123456789.,' -–$€£₹¥kKmLEURUSD/()%万円salarypeyo\n\u202f٣"), max_size=200)


@given(written())
def test_what_is_written_is_read(pay: Written) -> None:
    assert [found[:4] for found in find_pay(Document(pay.text))] == [pay.expected]


@given(written(), PLAIN, PLAIN)
def test_text_around_it_changes_nothing(pay: Written, before: str, after: str) -> None:
    text = f"{before}\n\n{pay.text}\n\n{after}"
    assert [found[:4] for found in find_pay(Document(text))] == [pay.expected]


@given(st.sampled_from(sorted(PERIODS)), st.integers(20, 90))
def test_each_period_is_read(period: str, figure: int) -> None:
    scale = {"year": 1000, "month": 100, "week": 30, "day": 10, "hour": 1}[period]
    (found,) = find_pay(Document(f"Salary: £{figure * scale} {PERIODS[period]}"))
    assert found[:4] == (figure * scale, figure * scale, "GBP", period)


@given(st.text(max_size=300) | GARBAGE)
def test_garbage_yields_no_figure_that_is_not_there(text: str) -> None:
    present = re.sub(r"\D", "", text, flags=re.ASCII)
    for pay in find_pay(Document(text)):
        assert pay.span is not None
        assert text[pay.span.start : pay.span.end] == pay.surface
        for figure in (pay.minimum, pay.maximum):
            assert figure is None or _digits(figure) in present


def _digits(figure: float) -> str:
    """The digits that a figure must have been read from: those but the noughts of multipliers and cents."""
    return f"{figure:.2f}".replace(".", "").strip("0")
