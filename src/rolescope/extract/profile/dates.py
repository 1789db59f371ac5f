"""Stretches of time as résumés write them. What can be read in two ways is not read, and said.

Read: "Jan 2020 - Present", "01/2020 – 03/2022", "2019-2021", "03.2019 bis heute", "Since 2018", "15/03/2019".
Not read: seasons ("Summer 2019"), days that could be months ("03/04/2019"), "2010-12" alone, which is a month
to some and two years to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rolescope.extract.patterns import rows
from rolescope.model.profile import Dated, Month
from rolescope.model.span import Span

_YEAR = r"(?:19[4-9]\d|20[0-7]\d)"
_YEARS = 12
_CENTURY = 80
"""Years of two digits below this are of this century."""
_SEASON = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter|sommer|frühling|frühjahr|herbst|été|hiver|printemps|automne|"
    rf"q[1-4])\s?(?:of\s)?(?:{_YEAR}(?:/\d\d)?|'\d\d)",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:present|currently|current|now|today|ongoing|(?:to )?date|heute|aktuell|jetzt|laufend|aujourd'hui|"
    r"(?:ce )?jour|présent|actualidad|actual|presente|oggi|attuale|heden)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|seit|depuis|desde|dal|ab)\s$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between|von|vom|du|del|dal)\s$", re.IGNORECASE)
_TO = re.compile(
    r"\s{0,3}(?:--?|[–—‒−~→－]|ï¼\S?)\s{0,3}|"
    r"\s{1,3}(?:end(?: date)?|to|until|till|through|bis(?: zum)?|jusqu'à|à|au|al|hasta|tot):?\s{1,3}",
    re.IGNORECASE,
)
_TO_NOW = re.compile(
    r"\s{0,3}(?:--?|[–—‒−~→－]|ï¼\S?)?\s{0,3}"
    r"(?:(?:end(?: date)?|to|until|till|bis|jusqu'à|à|al?|hasta|tot):?\s{1,3})?",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\s?[-–/]\s?(\d\d)(?![\d./-])")


class Unread(NamedTuple):
    """Words that tell a time in a way that could mean two, and why they were left."""

    span: Span
    reason: str


class Found(NamedTuple):
    """The dates of a text, in order; those that were read, and those that were left."""

    dates: tuple[Dated, ...]
    unread: tuple[Unread, ...]


class _Moment(NamedTuple):
    """One month or year as written; a reason instead where it can mean two; None before "- Mar 2020"."""

    at: Month | str | None
    start: int
    end: int
    month: int | None = None
    form: str = "name"


def find_dates(text: str) -> Found:
    """Every stretch of time in a text.

    Args:
        text: the text; spans count its characters.

    Returns:
        Ranges and single dates; a single date has an end only.
    """
    folded = text.replace("’", "'")
    dates: list[Dated] = []
    unread = [Unread(Span(*m.span()), "a season is no month") for m in _SEASON.finditer(folded)]
    seasons = [one.span for one in unread]
    moments = [m for m in _moments(folded) if not any(m.start < e and s < m.end for s, e in seasons)]
    skip = -1
    for number, one in enumerate(moments):
        if one.start < skip:
            continue
        following = moments[number + 1] if number + 1 < len(moments) else None
        read = _stretch(folded, one, following)
        if read is None:
            continue
        if isinstance(read, Unread):
            unread.append(read)
        else:
            dates.append(read)
        skip = read.span.end
    return Found(tuple(dates), tuple(sorted(unread)))


def _stretch(text: str, one: _Moment, following: _Moment | None) -> Dated | Unread | None:
    """The stretch that begins with a moment."""
    if following and _TO.fullmatch(text, one.end, following.start):
        read = _between(one, following)
        led = _FROM.search(text, max(0, one.start - 10), one.start)
        return read._replace(span=Span(led.start(), read.span.end)) if led and read else read
    if one.at is None:
        return None
    since = _SINCE.search(text, max(0, one.start - 10), one.start)
    start = since.start() if since else one.start
    if isinstance(one.at, str):
        return Unread(Span(one.start, one.end), one.at)
    to_now = _TO_NOW.match(text, one.end)
    now = to_now and to_now[0].strip() and _PRESENT.match(text, to_now.end())
    if now:
        return Dated(one.at, None, current=True, span=Span(start, now.end()))
    if one.form == "iso":
        return Unread(Span(one.start, one.end), "it can be a month, or two years")
    short = _SHORT.match(text, one.end) if one.at.month is None else None
    if short:
        return _short(one.at, Span(one.start, short.end()), int(short[1]))
    here = Span(start, one.end)
    return Dated(one.at if since else None, None if since else one.at, current=bool(since), span=here)


def _between(one: _Moment, following: _Moment) -> Dated | Unread | None:
    here = Span(one.start, following.end)
    begin, end = one.at, following.at
    if begin is None and isinstance(end, Month):
        begin = Month(end.year, one.month)
    for moment in (begin, end):
        if isinstance(moment, str):
            return Unread(here, moment)
    if not isinstance(begin, Month) or not isinstance(end, Month):
        return None
    if (end.year, end.month or _YEARS) < (begin.year, begin.month or 1):
        return Unread(here, "its end lies before its start")
    return Dated(begin, end, current=False, span=here)


def _short(start: Month, here: Span, digits: int) -> Dated | Unread:
    """A stretch such as "2019-21"."""
    end = Month(start.year // 100 * 100 + digits, None)
    if end.year < start.year:
        return Unread(here, "it can be a month, or two years")
    return Dated(start, end, current=False, span=here)


def _moments(text: str) -> Iterator[_Moment]:
    """Every month and year that is written, in order."""
    for match in _expression().finditer(text):
        name, number, iso, year = match["name"], match["number"], match["iso"], match["year"]
        at: Month | str | None
        form = "name"
        if name:
            month = _months()[name.lower()]
            at = Month(_full(match["of"]), month)
        elif match["bare"]:
            yield _Moment(None, *match.span(), _months()[match["bare"].lower()])
            continue
        elif number:
            *days, full = re.split(r"\s?[-./]\s?", number)
            at = _numbered([int(day) for day in days], int(full), dotted="." in number)
        elif iso:
            parts = re.split(r"[-./]", iso)
            at = Month(int(parts[0]), int(parts[1]))
            form = "iso" if len(parts) == 2 and "-" in iso else "day"  # noqa: PLR2004
        else:
            at, form = Month(int(year), None), "year"
        yield _Moment(at, *match.span(), form=form)


def _numbered(days: list[int], year: int, *, dotted: bool) -> Month | str:
    """The month among the numbers before a year."""
    if len(days) == 1:
        return Month(year, days[0]) if 1 <= days[0] <= _YEARS else "it names no month"
    first, second = days
    if dotted or first > _YEARS or first == second:  # with full stops the day comes first
        return Month(year, second) if 1 <= second <= _YEARS else "it names no month"
    return Month(year, first) if second > _YEARS else "its day can be its month"


def _full(year: str) -> int:
    digits = year.lstrip("'")
    if len(digits) == 4:  # noqa: PLR2004
        return int(digits)
    return int(digits) + (2000 if int(digits) < _CENTURY else 1900)


@cache
def _months() -> dict[str, int]:
    return {name: int(month) for month, names in rows("months.tsv") for name in names.split("|")}


@cache
def _expression() -> re.Pattern[str]:
    names = "|".join(sorted(_months(), key=len, reverse=True))
    return re.compile(
        r"(?<![\w$€£,/#])(?<!\d[.])(?:"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s)?\b(?P<name>{names})\.?,?\s{{0,2}}(?:\d{{1,2}}(?:st|nd|rd|th)?,\s)?"
        rf"(?:of\s|de\s|/|-)?(?P<of>{_YEAR}|'\d\d)"
        rf"|(?P<bare>{names})\.?(?=\s?(?:[-–—]|to|bis)\s?(?:{names})\b)"
        rf"|(?P<number>(?:\d{{1,2}}[./]\s?){{1,2}}{_YEAR}|(?:0[1-9]|1[0-2])(?:\s?[-/]\s?){_YEAR})"
        rf"|(?P<iso>{_YEAR}[-./](?:0[1-9]|1[0-2])(?:[-./]\d\d)?)(?![\d])"
        rf"|(?P<year>{_YEAR}))(?!\d|%|\+|[.,]\d|\w)",
        re.IGNORECASE,
    )
