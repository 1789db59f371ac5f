"""Stretches of time as résumés write them. What can be read in two ways is not read, and said.

Read: "Jan 2020 - Present", "01/2020 – 03/2022", "2019-2021", "03.2019 bis heute", "Since 2018", "15/03/2019".
Not read: seasons ("Summer 2019"), days that could be months ("03/04/2019"), "2010-12" alone, which is a month
to some and two years to others.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rolescope.extract.profile.moments import YEAR, Moment, moments_of, order_of
from rolescope.model.profile import MONTHS, Dated, Month
from rolescope.model.span import Span

_SEASON = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter|sommer|frühling|frühjahr|herbst|été|hiver|printemps|automne|"
    rf"q[1-4])\s?(?:of\s)?(?:{YEAR}(?:/\d\d)?|'\d\d)",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:present|pres|currently|current|now|today|ongoing|(?:to )?date|dato|atual(?:mente)?|"
    r"nu|obecnie|heute|derzeit|aktuell|jetzt|laufend|aujourd'hui|"
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
    moments = [m for m in moments_of(folded) if not any(m.start < e and s < m.end for s, e in seasons)]
    moments = [one for at, one in enumerate(moments) if one.form != "weak" or _holds(folded, moments, at)]
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


def _holds(text: str, moments: list[Moment], at: int) -> bool:
    """Whether a month with a year of two digits ("03/19") is one: at an end of a stretch in such forms."""
    one = moments[at]
    before = moments[at - 1] if at else None
    after = moments[at + 1] if at + 1 < len(moments) else None
    if after and after.form == "weak" and _TO.fullmatch(text, one.end, after.start):
        return True
    if before and before.form == "weak" and _TO.fullmatch(text, before.end, one.start):
        return True
    to_now = _TO_NOW.match(text, one.end)
    return bool(to_now and to_now[0].strip() and _PRESENT.match(text, to_now.end()))


def _stretch(text: str, one: Moment, following: Moment | None) -> Dated | Unread | None:
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


def _between(one: Moment, following: Moment) -> Dated | Unread | None:
    here = Span(one.start, following.end)
    begin, end = order_of(one, following)
    if begin is None and isinstance(end, Month):
        begin = Month(end.year, one.month)
    for moment in (begin, end):
        if isinstance(moment, str):
            return Unread(here, moment)
    if not isinstance(begin, Month) or not isinstance(end, Month):
        return None
    if (end.year, end.month or MONTHS) < (begin.year, begin.month or 1):
        return Unread(here, "its end lies before its start")
    return Dated(begin, end, current=False, span=here)


def _short(start: Month, here: Span, digits: int) -> Dated | Unread:
    """A stretch such as "2019-21"."""
    end = Month(start.year // 100 * 100 + digits, None)
    if end.year < start.year:
        return Unread(here, "it can be a month, or two years")
    return Dated(start, end, current=False, span=here)
