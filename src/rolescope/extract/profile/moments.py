"""Months and years as résumés write them, one by one, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rolescope.extract.patterns import rows
from rolescope.model.profile import MONTHS, Month

YEAR = r"(?:19[4-9]\d|20[0-7]\d)"
_CENTURY = 80
"""Years of two digits below this are of this century."""
_UNCLEAR = "its day can be its month"


class Moment(NamedTuple):
    """One month or year.

    Attributes:
        at: when; a reason instead where it can mean two; None before "- Mar 2020".
        start: where its words begin.
        end: where they end.
        month: of one without its year.
        form: "name", "numbers", "iso", "day", "year"; "weak" for a year of two digits, which needs another
            such beside it.
        days: day and month, in the order as written.
        year: the year behind them.
    """

    at: Month | str | None
    start: int
    end: int
    month: int | None = None
    form: str = "name"
    days: tuple[int, ...] = ()
    year: int = 0


def order_of(one: Moment, other: Moment) -> tuple[Month | str | None, Month | str | None]:
    """Two ends of a stretch; where one tells whether its day comes first, the other is read so, too."""
    pair = [one, other]
    for at, known in ((0, other), (1, one)):
        unclear = pair[at]
        if unclear.at == _UNCLEAR and isinstance(known.at, Month) and len(known.days) == len(unclear.days):
            month = unclear.days[0] if known.days[0] == known.at.month else unclear.days[1]
            pair[at] = unclear._replace(at=Month(unclear.year, month))
    return pair[0].at, pair[1].at


def _weak(words: str) -> Month:
    """The month of "03/19", "Mar-19" or "Mar 19"."""
    month, year = re.split(r"[-/. ]+", words)
    number = int(month) if month.isdigit() else _months()[month.lower()]
    return Month(_full(year), number)


def moments_of(text: str) -> Iterator[Moment]:
    """Every month and year that is written, in order."""
    for match in _expression().finditer(text):
        name, number, iso, year = match["name"], match["number"], match["iso"], match["year"]
        at: Month | str | None
        form = "name"
        if name:
            month = _months()[name.lower()]
            at = Month(_full(match["of"]), month)
        elif match["bare"]:
            yield Moment(None, *match.span(), _months()[match["bare"].lower()])
            continue
        elif number:
            *parts, full = re.split(r"\s?[-./]\s?", number)
            days = tuple(int(day) for day in parts)
            at = _numbered(days, int(full), dotted="." in number)
            yield Moment(at, *match.span(), form="numbers", days=days, year=int(full))
            continue
        elif iso:
            parts = re.split(r"[-./]", iso)
            at = Month(int(parts[0]), int(parts[1]))
            form = "iso" if len(parts) == 2 and "-" in iso else "day"  # noqa: PLR2004
        elif match["after"]:
            at = Month(int(match["first"]), _months()[match["after"].lower()])
        elif match["weak"]:
            at, form = _weak(match["weak"]), "weak"
        else:
            at, form = Month(int(year), None), "year"
        yield Moment(at, *match.span(), form=form)


def _numbered(days: Sequence[int], year: int, *, dotted: bool) -> Month | str:
    """The month among the numbers before a year."""
    if len(days) == 1:
        return Month(year, days[0]) if 1 <= days[0] <= MONTHS else "it names no month"
    first, second = days
    if dotted or first > MONTHS or first == second:  # with full stops the day comes first
        return Month(year, second) if 1 <= second <= MONTHS else "it names no month"
    return Month(year, first) if second > MONTHS else _UNCLEAR


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
        rf"(?:of\s|de\s|/|-)?(?P<of>{YEAR}|'\d\d)"
        rf"|(?P<bare>{names})\.?(?=\s?(?:[-–—]|to|bis)\s?(?:{names})\b)"
        rf"|(?P<number>(?:\d{{1,2}}[./]\s?){{1,2}}{YEAR}|(?:0[1-9]|1[0-2])(?:\s?[-/]\s?){YEAR})"
        rf"|(?P<first>{YEAR})\s(?P<after>{names})\b\.?"
        rf"|(?P<iso>{YEAR}[-./](?:0[1-9]|1[0-2]|(?<=/)[1-9])(?:[-./]\d\d)?)(?![\d])"
        rf"|(?P<year>{YEAR})|(?P<weak>(?:0?[1-9]|1[0-2])/\d\d|\b(?:{names})\.?[- ]\d\d)(?!/))"
        r"(?!\d|%|\+|[.,]\d|\w)",
        re.IGNORECASE,
    )
