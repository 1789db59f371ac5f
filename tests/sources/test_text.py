"""Fields of postings: dates that are stated, never guessed; texts that are thick enough."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.posting import Posting
from rolescope.sources.base import Reason
from rolescope.sources.text import MIN_TEXT, RawPosting, absolute_date, make_posting, stated, year_of
from tests.sources.test_base import SOURCE

RAW = RawPosting("1", " Gate Keeper ", "w" * MIN_TEXT, "Weirside", " ", "2024-02-03")


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("2024-02-03", "2024-02-03"),
        ("2024-02-03 10:00:00", "2024-02-03"),
        ("2025/09/06", "2025-09-06"),
        ("10.11.2025", "2025-11-10"),
        ("1712346159000.0", "2024-04-05"),
        ("1.71346E+12", "2024-04-18"),
        ("1.71288E+12", None),  # six digits, and midnight lies between the two roundings
        ("2024-02-30", None),
        ("42972.0", None),  # a spreadsheet's day number is not an epoch
        ("3 days ago", None),
        ("Gestern veröffentlicht", None),
        ("", None),
        (None, None),
    ],
)
def test_only_absolute_days_are_dates(raw: str | None, day: str | None) -> None:
    assert absolute_date(raw) == day
    assert year_of(raw) == (int(day[:4]) if day else None)


@given(st.dates(date(2006, 1, 1), date(2034, 1, 1)), st.integers(0, 86_399))
def test_an_epoch_is_the_day_it_stands_for(day: date, seconds: int) -> None:
    midnight = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    assert absolute_date(f"{(midnight + seconds) * 1000}.0") == day.isoformat()


@given(st.text())
def test_any_words_give_a_real_day_or_none(raw: str) -> None:
    day = absolute_date(raw)
    assert day is None or datetime.fromisoformat(day)


def test_a_posting_keeps_its_text_and_loses_empty_fields() -> None:
    posting = make_posting(SOURCE, RAW._replace(description="\n" + "w" * MIN_TEXT), "US")
    assert isinstance(posting, Posting)
    assert posting.description.startswith("\nw")
    assert (posting.title, posting.job_location, posting.country) == ("Gate Keeper", None, "US")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (RAW._replace(title=" "), Reason.NO_TITLE),
        (RAW._replace(employer=None), Reason.NO_EMPLOYER),
        (RAW._replace(description=None), Reason.NO_TEXT),
        (RAW._replace(description=" \n"), Reason.NO_TEXT),
        (RAW._replace(description="w" * (MIN_TEXT - 1) + "   "), Reason.TEXT_TOO_THIN),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(raw: RawPosting, reason: Reason) -> None:
    assert make_posting(SOURCE, raw) is reason


def test_blank_is_not_stated() -> None:
    assert (stated(" x "), stated("  "), stated(None)) == ("x", None, None)
