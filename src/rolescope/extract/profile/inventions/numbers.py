"""Numbers of a text by value, in digits or in words, with what they count: percent, times, years."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby, takewhile
from typing import NamedTuple

from rolescope.extract.profile.inventions.places import Places
from rolescope.model.span import Span

PERCENT, TIMES, YEARS, PLAIN = "%", "times", "years", ""
_UNITS = {
    "k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "thousand": 1e3, "million": 1e6,
    "billion": 1e9, "hundred": 100.0, "hundert": 100.0, "tausend": 1e3,
}  # fmt: skip
_SMALL = {
    name: float(value)
    for value, names in enumerate((
        "", "", "two|zwei", "three|drei", "four|vier", "five|fünf", "six|sechs", "seven|sieben", "eight|acht",
        "nine|neun", "ten|zehn", "eleven", "twelve|zwölf|dozen|dutzend", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ))
    for name in names.split("|")
    if name
}  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL["couple"] = 2.0
_SMALL |= {name: 10.0 * (at + 2) for at, name in enumerate(_TENS)} | {"zwanzig": 20.0, "dreißig": 30.0}
_MULTIPLES = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "doubling": 2.0, "triple": 3.0, "tripled": 3.0,
    "tripling": 3.0, "quadrupled": 4.0, "quadruple": 4.0,
}  # fmt: skip
_VAGUE = {"dozens": (24, 200), "hundreds": (200, 1e3), "thousands": (2e3, 1e6), "millions": (2e6, 1e9)}
_VAGUE["billions"] = (2e9, 1e12)
_SEVERAL = re.compile(
    r"\b(?:several|few|many|some)[ -](?P<size>hundred|thousand|million|billion)\b", re.IGNORECASE
)
_DURATION = re.compile(
    r"\s?-?\s?(?:(?P<ms>ms|milliseconds?)|(?P<second>s|secs?|seconds?|sekunden?)|(?P<minute>mins?|minutes?|minuten?)"
    r"|(?P<hour>h|hrs?|hours?|stunden?)|(?P<day>days?|tagen?)|(?P<week>weeks?|wochen?)"
    r"|(?P<month>months?|monaten?))\b",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"(?P<sign>[$€£¥₹])\s?$")
_DIGITS = re.compile(
    r"(?<![\w.])(?<!\d,)(?P<digits>\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)"
    r"(?:\s?(?P<unit>k|m{1,2}|mn|bn?|thousand|million|billion|hundred|tausend)(?![\w]))?"
    r"(?P<more>\s?\+)?"
    r"(?:\s?(?P<percent>%|percent\b|per cent\b|prozent\b)|\s?(?P<times>x|×|-?fold\b|times\b)(?!\w))?"
    r"(?!\w)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(_TENS)})[- ](?P<ones>two|three|four|five|six|seven|eight|nine|one)"
    rf"|(?P<word>{'|'.join(sorted(_SMALL, key=len, reverse=True))})"
    r"|(?P<a>an?|one|ein)(?=[ -](?:hundred|thousand|million|billion|dozen)\b))"
    r"(?:[ -](?P<unit>hundred|thousand|million|billion|dozen))?"
    r"(?:[ -]?(?P<percent>%|percent\b|per cent\b|prozent\b)|[ -]?(?P<times>fold\b|times\b))?\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b(?:half|halved|halving)\b", re.IGNORECASE)
_DECADES = re.compile(r"\b(?:(?P<many>two|three|2|3)\s)?decades?\b", re.IGNORECASE)
_OF_YEARS = re.compile(
    r"\s?\+?\s?-?\s?(?:\w+\s)?(?:years?|yrs?\b|jahren?|years?['’])(?!\s+old)", re.IGNORECASE
)
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+")


class Number(NamedTuple):
    """One number.

    Attributes:
        value: its value; 50 for "half".
        unit: percent, times, years, another length of time ("minute"), the sign of a currency, or nothing.
        span: its words.
        high: for "hundreds" and the like: what it is below; `value` is then the least.
    """

    value: float
    unit: str
    span: Span
    high: float | None = None


def find_numbers(text: str, apart: Iterable[Span] = ()) -> list[Number]:
    """Every number of a text, in order.

    Args:
        text: the text.
        apart: places to leave out, such as dates.
    """
    taken = Places(apart)
    found = sorted((one for one in _all(text) if not taken.meet(one.span)), key=_widest_first)
    kept: list[Number] = []
    end = 0
    for _, same in groupby(found, key=_place):
        alike = list(same)
        if alike[0].span.end > end:  # else it is part of another: the "two" of "two decades"
            kept += alike
        end = max(end, alike[0].span.end)
    return kept


def has(known: Iterable[Number], one: Number) -> bool:
    """Whether a number is among others: value and kind are the same, or one is of the size of "hundreds".

    "12" is among "12 minutes" and the other way round; "12 seconds" is not.
    """
    return Amounts(known).has(one)


class Amounts:
    """Numbers, ready to be asked whether one is among them."""

    def __init__(self, known: Iterable[Number]) -> None:
        numbers = list(known)
        self._sizes = frozenset(one.high for one in numbers if one.high is not None)
        self._known = sorted({(one.value, one.unit) for one in numbers})
        self._plain = sorted({one.value for one in numbers if one.unit != PERCENT})

    def has(self, one: Number) -> bool:
        """As `has` says."""
        if one.high is not None:
            at = bisect_left(self._plain, one.value)
            return one.high in self._sizes or (at < len(self._plain) and self._plain[at] < one.high)
        near = 1e-9 * max(1.0, one.value)
        first = bisect_left(self._known, (one.value - near, ""))
        later = (self._known[at] for at in range(first, len(self._known)))
        alike = takewhile(lambda other: other[0] < one.value + near, later)
        return any(_goes_with(one.unit, unit) for _, unit in alike)


def _goes_with(unit: str, other: str) -> bool:
    """Whether two numbers can be one by what they count."""
    return unit == other or (PLAIN in {unit, other} and not {unit, other} & {PERCENT, TIMES})


def _place(one: Number) -> Span:
    return one.span


def _widest_first(one: Number) -> tuple[int, int]:
    return one.span.start, -one.span.end


def _all(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        value = _value(match["digits"]) * _UNITS.get((match["unit"] or "").lower(), 1.0)
        yield Number(value, _unit(text, match), Span(*match.span()))
    for match in _WORDS.finditer(text):
        word = (match["word"] or "").lower()
        tens, ones = (match["tens"] or "").lower(), (match["ones"] or "").lower()
        value = _SMALL.get(word, 1.0) if not tens else _SMALL[tens] + _SMALL.get(ones, 1.0)
        unit = (match["unit"] or "").lower()
        value *= 12.0 if unit == "dozen" else _UNITS.get(unit, 1.0)
        yield Number(value, _unit(text, match), Span(*match.span()))
    for match in _HALF.finditer(text):
        yield Number(50.0, PERCENT, Span(*match.span()))
    for match in _DECADES.finditer(text):
        many = {"two": 2, "2": 2, "three": 3, "3": 3}.get((match["many"] or "").lower(), 1)
        yield Number(10.0 * many, YEARS, Span(*match.span()))
    for match in _SEVERAL.finditer(text):
        low, high = _VAGUE[f"{match['size'].lower()}s"]
        yield Number(low, PLAIN, Span(*match.span()), high)
    for match in re.finditer(r"[^\W\d_]+", text):
        word = match[0].lower()
        if word in _MULTIPLES:
            yield Number(_MULTIPLES[word], TIMES, Span(*match.span()))
        elif word in _VAGUE:
            low, high = _VAGUE[word]
            yield Number(low, PLAIN, Span(*match.span()), high)


def _unit(text: str, match: re.Match[str]) -> str:
    if match["percent"]:
        return PERCENT
    if match["times"]:
        return TIMES
    if _OF_YEARS.match(text, match.end()):
        return YEARS
    sign = _CURRENCY.search(text, max(0, match.start() - 2), match.start())
    long = _DURATION.match(text, match.end())
    return (sign and sign["sign"]) or (long and long.lastgroup) or PLAIN


def _value(digits: str) -> float:
    """The value of digits: groups of three are thousands, what is left behind a mark is a fraction."""
    grouped = _GROUPED.match(digits)
    if grouped:
        whole = re.sub(r"\D", "", grouped[0])
        rest = digits[grouped.end() :].lstrip(".,")
        return float(f"{whole}.{rest or 0}")
    return float(digits.replace(",", "."))
