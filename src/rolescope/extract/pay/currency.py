"""Currencies: how they are written at a figure, and which one a shared sign means here."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rolescope.extract.patterns import rows

_NONE: frozenset[str] = frozenset()
_REACH = 10
"""Characters before the digits in which a currency stands."""


class Currency(NamedTuple):
    """One currency with the sizes of pay that leave no doubt about the period, inf or 0 where none does."""

    code: str
    countries: tuple[str, ...]
    hour_to: float
    month_from: float
    month_to: float
    year_from: float


class _Words(NamedTuple):
    """The ways to write currencies, and patterns that find one at the end or start of a stretch of text."""

    codes: dict[str, frozenset[str]]
    signs: frozenset[str]
    letters: str
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def currencies() -> dict[str, Currency]:
    """`currencies.tsv` by code."""
    return {
        code: Currency(
            code,
            tuple(countries.split(",")),
            _bound(hour_to, 0),
            _bound(month_from, float("inf")),
            _bound(month_to, 0),
            _bound(year_from, float("inf")),
        )
        for code, countries, _, hour_to, month_from, month_to, year_from in rows("currencies.tsv")
    }


def _bound(cell: str, absent: float) -> float:
    return absent if cell == "-" else float(cell)


@cache
def _words() -> _Words:
    codes: dict[str, set[str]] = {}
    for code, _, words, *_ in rows("currencies.tsv"):
        for word in words.split(" "):
            codes.setdefault(word, set()).add(code)
    ordered = sorted(codes, key=len, reverse=True)
    one = "|".join(re.escape(word) for word in ordered)
    alone = "|".join(re.escape(word) for word in ordered if not word[0].isalpha() or word[0] > "z")
    return _Words(
        {word: frozenset(found) for word, found in codes.items()},
        frozenset(word[-1] for word in codes if not word[-1].isalpha() or word[-1] in "円元"),
        "".join({letter for word in codes for letter in word if letter.isalpha()}),
        re.compile(rf"(?P<a>(?<![a-zà-ž])(?:{one})|{alone})(?:[ :(]{{0,2}}(?P<b>{one}))?\)?[ :]{{0,2}}$"),
        re.compile(rf"[ ]{{0,2}}\(?(?P<a>{one})(?![a-zà-ž])"),
    )


def before_figure(folded: str, at: int) -> tuple[int, frozenset[str]]:
    """Where the currency before the digits begins and what it can mean; (at, empty) without one."""
    words = _words()
    base = max(0, at - _REACH)
    near = folded[base:at].rstrip(" :)")
    if near[-1:] not in words.signs and near[len(near.rstrip(words.letters)) :] not in words.codes:
        return at, _NONE
    match = words.before.search(folded[base:at])
    if not match:
        return at, _NONE
    start = base + match.start()
    state = match["a"] == "ca$" and folded[max(0, start - 2) : start] == ", "
    return start, _meaning("$" if state else match["a"], match["b"])


def after_figure(folded: str, end: int) -> tuple[int, frozenset[str]]:
    """Where the currency after digits and multiplier ends and what it can mean; (end, empty) without one."""
    match = _words().after.match(folded, end)
    if not match or (match["a"][-1] in "$₹" and folded[match.end() : match.end() + 1].isdigit()):
        return end, _NONE
    return match.end(), _meaning(match["a"], None)


def _meaning(first: str, second: str | None) -> frozenset[str]:
    """What one or two signs mean together: "USD $" is USD."""
    codes = _words().codes
    meant = codes[first]
    return (meant & codes[second] or codes[second]) if second else meant
