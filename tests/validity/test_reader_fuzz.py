"""Nothing crashes the reader, nothing slows it down, and it makes nothing up."""

from __future__ import annotations

import re
import time

import pytest

from rolescope.extract.reader import read
from rolescope.model.reading import Reading
from rolescope.model.span import Span
from tests.validity.hostile_texts import hostile
from tests.validity.size import REDUCED

pytestmark = pytest.mark.slow

TEXTS = 4_000 if REDUCED else 100_000
"""Texts in all, in eight tests."""
SECONDS = 1.0
"""Allowed for each 100,000 characters, and for a shorter text."""
LONG = 1_000_000 if REDUCED else 10_000_000


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Dictionaries and weights are loaded once, whatever the text: that is not reading."""
    read("Responsibilities\n- Build data pipelines in Python for €50,000 a year\n", "Data engineer")


def check(text: str) -> None:
    started = time.process_time()
    reading = read(text)
    taken = time.process_time() - started
    assert taken <= SECONDS * max(1.0, len(text) / 100_000), f"{taken:.2f} s for {len(text)} characters"
    assert_nothing_invented(text, reading)


def assert_nothing_invented(text: str, reading: Reading) -> None:
    """Every fact stands in the text: its span lies inside, its words are there, its digits too."""
    places = [(skill.span, skill.surface) for skill in reading.skills]
    for span, surface in [*places, *((pay.span or Span(0, 0), pay.surface) for pay in reading.pay)]:
        assert text[slice(*span)] == surface
        assert surface
    for duty in reading.duties:
        assert text[slice(*duty.span)] == duty.quote
    marks = (reading.workplace, reading.seniority, reading.employer_kind, reading.visa, reading.clearance)
    for span in [mark.span for mark in (*marks, reading.on_call, reading.industry) if mark and mark.span]:
        assert 0 <= span.start < span.end <= len(text)
    if reading.years:
        assert_said(text, reading.years.span, reading.years.minimum)
    for pay in reading.pay:
        assert any(c.isdigit() for c in pay.surface), pay
        ends = [end for end in (pay.minimum, pay.maximum) if end is not None]
        assert ends
        for end in ends:
            assert _leading(end) in re.sub(r"\D", "", pay.surface), pay


def assert_said(text: str, span: Span, number: int) -> None:
    words = text[slice(*span)]
    assert str(number) in words or re.search("[a-z]{3}", words.lower()), (words, number)


def _leading(amount: float) -> str:
    """The digits of an amount without the noughts that "k", "lakh" and the like stand for."""
    return f"{amount:.2f}".replace(".", "").strip("0")[:2]


@pytest.mark.parametrize("kind", range(8))
def test_hostile_texts(kind: int) -> None:
    for number in range(kind, TEXTS, 8):
        try:
            check(hostile(number))
        except AssertionError as error:  # the number is what a person needs to look at it
            raise AssertionError(f"text {number}") from error


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "\n",
        "A",
        "9",
        "Aa ",
        "5 years ",
        "$9",
        "Python, ",
        "<p>",
        "&",
        "<!--",
        "Requirements ",
        "or ",
        "\u200b",
        "no ",
        "degree or ",
        "remote ",
        "on site days ",
        "Will the ",
        ". ",
        "e.g. ",
        "- ",
        "(",
        "client ",
        "İ",
    ],
)
def test_very_long_texts_take_linear_time(piece: str) -> None:
    check(piece * (LONG // 26 // len(piece)))


def test_a_text_of_ten_million_characters_is_read() -> None:
    text = "You draw maps with Python and 5 years of experience.\n" * (LONG // 53)
    check(text)
