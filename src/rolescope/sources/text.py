"""Fields as tables give them, made into what a `Posting` holds, or a reason why there is none."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

from rolescope.model.posting import Posting
from rolescope.sources.base import Reason, Source, TitleRecord

MIN_TEXT = 300
"""Characters under which a posting says too little to be read: a teaser or a broken scrape."""

_EPOCH_MS = re.compile(r"\d+(?:\.\d+)?(?:E\+\d+)?")
_DAY_FORMATS = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "%Y-%m-%d"),
    (re.compile(r"\d{4}/\d{2}/\d{2}"), "%Y/%m/%d"),
    (re.compile(r"\d{2}\.\d{2}\.\d{4}"), "%d.%m.%Y"),
)
_FIRST_YEAR, _LAST_YEAR = 2005, 2035
"""A moment outside these is not one on which a posting of ours was made."""


def stated(value: str | None) -> str | None:
    """The value without surrounding space; None where nothing is left."""
    return (value or "").strip() or None


class RawPosting(NamedTuple):
    """A posting's fields as a table gives them."""

    key: str
    title: str | None
    description: str | None
    employer: str | None
    place: str | None
    posted: str | None


def make_posting(source: Source, raw: RawPosting, country: str | None = None) -> Posting | Reason:
    """A posting whose title, employer and text are there; the text itself is left untouched."""
    title, employer = stated(raw.title), stated(raw.employer)
    if title is None:
        return Reason.NO_TITLE
    if employer is None:
        return Reason.NO_EMPLOYER
    text = raw.description
    if text is None or not text.strip():
        return Reason.NO_TEXT
    if len(text.strip()) < MIN_TEXT:
        return Reason.TEXT_TOO_THIN
    day = absolute_date(raw.posted)
    return Posting(source.id, raw.key, title, text, employer, stated(raw.place), day, country)


class RawTitle(NamedTuple):
    """A title's fields as a table gives them."""

    key: str
    title: str | None
    employer: str | None
    day: str | None
    place: str | None = None


def make_title(source: Source, raw: RawTitle) -> TitleRecord | Reason:
    """A title with the year and the month of its day."""
    named, day = stated(raw.title), absolute_date(raw.day)
    if named is None:
        return Reason.NO_TITLE
    if day is None:
        return Reason.NO_DATE
    when = (int(day[:4]), int(day[5:7]))
    return TitleRecord(source.id, when[0], named, stated(raw.employer), raw.key, when[1], stated(raw.place))


def absolute_date(raw: str | None) -> str | None:
    """The ISO date of a day or an epoch in milliseconds; relative words ("3 days ago") give None."""
    text = (raw or "").strip()
    for pattern, form in _DAY_FORMATS:
        if pattern.match(text):
            return _iso_day(text[:10], form)
    return _epoch_day(text) if _EPOCH_MS.fullmatch(text) else None


def _iso_day(text: str, form: str) -> str | None:
    try:
        return datetime.strptime(text, form).replace(tzinfo=UTC).date().isoformat()
    except ValueError:
        return None


def _epoch_day(text: str) -> str | None:
    """The UTC day of an epoch in milliseconds.

    Why a window: spreadsheets keep six digits of it ("1.71346E+12"); where the lost digits span midnight, the
    day is not known.
    """
    digits, _, exponent = text.partition("E+")
    decimals = len(digits.partition(".")[2])
    half = 0.5 * 10 ** (int(exponent) - decimals) if exponent else 0.0
    earliest, latest = _day(float(text) - half), _day(float(text) + half)
    return earliest.isoformat() if earliest is not None and earliest == latest else None


def _day(milliseconds: float) -> date | None:
    earliest = datetime(_FIRST_YEAR, 1, 1, tzinfo=UTC).timestamp()
    latest = datetime(_LAST_YEAR, 1, 1, tzinfo=UTC).timestamp()
    seconds = milliseconds / 1000
    return datetime.fromtimestamp(seconds, UTC).date() if earliest <= seconds < latest else None


def year_of(day: str | None) -> int | None:
    """The calendar year of an absolute date."""
    iso = absolute_date(day)
    return int(iso[:4]) if iso else None
