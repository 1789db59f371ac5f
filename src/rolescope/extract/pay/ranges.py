"""Figures joined to the ranges that a text means, and ends put right with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.pay.amounts import Amount, amounts
from rolescope.extract.pay.period import Stated, stated_at

_MOST_FIGURES = 4
"""Low, middle and high, and one to spare: a longer list is no range."""
_REACH = 90
"""Characters between two ends of one range at most."""
_SEPARATOR = re.compile(
    r"[\])]?[ \n]{0,3}(?:\(min\) ?)?,?"
    r"(?:-{1,3}|~|〜|～|から|→|>|/|to|through|thru|till?|until|up to|and up to|- ?up to|to a max(?:imum)? of"
    r"|[,;/-]? ?(?:and )?max(?:imum)?\.?(?: (?:of|salary|pay|base|hiring|rate|hourly|annual|range)){0,3}:?"
    r"|[,;/-]? ?mid(?:point)?:?|bis(?: zu)?|à|a|al|até|e|et|do|tot|en|y|og|och|and|und|or)[ \n]{0,3}[\[(]?"
)
_PERIODIC = re.compile(r"(?:[ (]{0,2}[a-z]{0,6})[ )]?(?:/|per |p\.|an? |hour|annual|month|year)|[年月日時时]")
"""What must follow figures without currency or multiplier to make them pay."""
_PAIRING = {"and", "und", "et", "e", "en", "y", "og", "och", "a", "or"}
"""Separators that join two ends only after a word such as "between"."""
_PAIRED = re.compile(r"between|rang(?:e|es|ing)|from|zwischen|entre|tra |fra |mellan|mellem|tussen|desde|de ")
_MARKETS = re.compile(
    r"[a-z ,]{0,50}(?:market|location|geograph|level|region|entry"
    r"|end)[a-z ,]{0,25}\b(?:up )?to (?:[a-z]+ ){0,3}"
)
"""What stands between the ends of "$119,000/year in our lowest market up to $231,400/year"."""
_FROM = re.compile(
    r"(?:\b(?:from|starting (?:at|from|salary(?: of)?)|starts (?:at|from)|min(?:imum)?(?: of)?\.?:?"
    r"|at least|ab|desde"
    r"|à partir de|a partir de|vanaf|od|från|fra|da|of over|more than|over|upwards of)|>=?"
    r"|≥)\s{0,2}(?:of )?$"
)
_UP_TO = re.compile(
    r"(?:\b(?:up ?to|upto|max(?:imum)?(?: of)?\.?:?|bis zu|bis|jusqu'à|hasta|fino a|até|tot|do|upp till"
    r"|op til|opp til"
    r"|a maximum of|as much as|under|to)|<=?|≤)\s{0,2}(?:of |an? )?$"
)
_MORE = re.compile(
    r" ?(?:\+(?! ?(?:[a-z]|\d+ ?%))|and (?:up|above|more)\b|or (?:more|above)\b|以上|plus(?= doe))"
)
_MOST = re.compile(r"k? ?\(?(?:max\b|maximum)")
_WORDS_BEFORE = 22
LIKENESS = 12
"""The upper end is at most so many times the lower one."""
FAR = 7
"""Beyond so many times a digit was likelier lost or doubled than meant."""
THOUSAND = 1000
_LEAST_ALONE = 15 * THOUSAND
"""A single bare figure from here on is no number of a floor, a year or a form."""
_YEARS = (1900, 2100)


class Range(NamedTuple):
    """One stated range or figure.

    Attributes:
        start, end: place in `Document.text`.
        low, high: the ends with their multipliers; None where open.
        codes: what the currency can be; empty without one.
        stated: the period written at it.
        two_ended: whether two figures or more stand there.
        scale: the largest multiplier; 1 without one.
        repairs: what was put right.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    codes: frozenset[str]
    stated: Stated | None
    two_ended: bool
    scale: float
    repairs: tuple[str, ...]

    @property
    def bare(self) -> bool:
        """Whether nothing written at the figures says that they are money."""
        return not self.codes and self.stated is None and self.scale == 1

    @property
    def size(self) -> float:
        """The larger end."""
        return self.high if self.high is not None else self.low or 0.0


def ranges(doc: Document) -> Iterator[Range]:
    """All ranges and single figures that could be money, in order."""
    run: list[Amount] = []
    for amount in amounts(doc):
        if run and not _joins(doc.folded, run, amount):
            yield from _of_run(doc.folded, run)
            run = []
        run.append(amount)
    if run:
        yield from _of_run(doc.folded, run)


def _joins(folded: str, run: list[Amount], right: Amount) -> bool:
    """Whether a figure goes on the range before it."""
    left = run[-1]
    gap = right.start - left.end
    if (
        gap > _REACH
        or gap < 1
        or len(run) == _MOST_FIGURES
        or not (left.marked or right.marked or gap <= len(" bis zu "))
    ):
        return False
    if left.codes and right.codes and not left.codes & right.codes:
        return False
    between = folded[left.end : right.start]
    stated = stated_at(folded, left.end, right.start) if gap > 1 else None
    rest = between[stated.end - left.end :].lstrip(")") if stated else between
    if not _SEPARATOR.fullmatch(rest):
        spread = bool(left.codes and right.codes and _MARKETS.fullmatch(rest))
        return spread and _comparable(left, right)
    paired = rest.strip() not in _PAIRING or _PAIRED.search(folded, max(0, left.start - 40), left.start)
    return bool(paired) and _comparable(left, right)


def _comparable(left: Amount, right: Amount) -> bool:
    """Whether two figures can be ends of one range, a multiplier at one counting for both."""
    low, high = sorted(_scaled((left, right)))
    return low > 0 and high <= LIKENESS * low


def _of_run(folded: str, run: list[Amount]) -> Iterator[Range]:
    """The range that a run of joined figures means, if anything marks it as money."""
    first, last = run[0], run[-1]
    marked = first.marked or any(amount.marked for amount in run)
    if not marked and not _PERIODIC.match(folded, last.end) and not _is_sized(run):
        return
    stated = stated_at(folded, last.end, last.end + 60) or (
        stated_at(folded, first.end, run[1].start) if len(run) > 1 else None
    )
    if not (stated or marked or _is_sized(run)):
        return
    if any(amount.annual for amount in run):
        stated = Stated("year", last.end)
    values, repairs = _ends(run)
    low, high = min(values), max(values)
    codes = first.codes
    for amount in run[1:]:
        codes = codes & amount.codes if codes and amount.codes else codes | amount.codes
    start, lower, upper = first.start, low, high
    opened: tuple[float | None, float | None] = (lower, upper)
    if len(run) == 1:
        start, opened = _opened(folded, first, high)
    yield Range(
        start,
        max(last.end, stated.end if stated else 0),
        *opened,
        codes,
        stated,
        len(run) > 1,
        max(amount.scale for amount in run),
        tuple(repairs),
    )


def _is_sized(run: list[Amount]) -> bool:
    """Whether bare figures have the size of pay in ascending order: years and codes have not."""
    low, high = run[0].number, run[-1].number
    if len(run) == 1:
        return low >= _LEAST_ALONE
    return THOUSAND <= low < high and not (_YEARS[0] <= low and high <= _YEARS[1])


def _opened(folded: str, amount: Amount, value: float) -> tuple[int, tuple[float | None, float | None]]:
    """A single figure with its open end, if words say so: "from", "up to", "+"."""
    base = max(0, amount.start - _WORDS_BEFORE)
    before = folded[base : amount.start]
    found = _UP_TO.search(before)
    if found:
        return base + found.start(), (None, value)
    found = _FROM.search(before)
    if found:
        return base + found.start(), (value, None)
    if _MOST.match(folded, amount.end):
        return amount.start, (None, value)
    return amount.start, (value, None if _MORE.match(folded, amount.end) else value)


def _ends(run: list[Amount]) -> tuple[list[float], list[str]]:
    """The values of a run's figures with the multiplier shared, and what was put right."""
    values = _scaled(run)
    repairs = [
        f"multiplier taken from the other end: {amount.number:.12g}"
        for amount, value in zip(run, values, strict=True)
        if amount.scale == 1 and value != amount.number
    ]
    repairs += [
        f"thousands counted twice: {amount.number:.12g}k"
        for amount in run
        if amount.scale == THOUSAND and amount.number >= THOUSAND
    ]
    given = " - ".join(f"{value:.12g}" for value in values)
    if max(values) > FAR * min(values):
        repairs.append(f"ends far apart, one may be a slip: {given}")
    elif any(left > right for left, right in pairwise(values)):
        repairs.append(f"ends swapped: {given}")
    return values, repairs


def _scaled(run: list[Amount] | tuple[Amount, ...]) -> list[float]:
    """The values: a multiplier is for all, "135,000k" is 135,000, "90 - 110,000" starts at 90,000."""
    scale = max(amount.scale for amount in run)
    values = [_own(amount, scale) for amount in run]
    largest = max(values)
    if scale == 1 and largest >= 10 * THOUSAND:
        values = [
            value * THOUSAND if value * THOUSAND <= largest and value < THOUSAND else value
            for value in values
        ]
    return values


def _own(amount: Amount, scale: float) -> float:
    """One figure's value, given the largest multiplier of its range."""
    if amount.scale == THOUSAND and amount.number >= THOUSAND:
        return amount.number
    if amount.scale > 1:
        return amount.number * amount.scale
    return amount.number * scale if amount.number < THOUSAND else amount.number
