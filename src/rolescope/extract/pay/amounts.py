"""Figures of a text with the currency and the multiplier written at them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.pay.currency import after_figure, before_figure

_NUMBER = re.compile(
    r"\d{1,3}(?:([.,' ])\d{3}(?:\1\d{3}){0,3}|(?:,\d{2}){1,3},\d{3})?(?:[.,]\d{1,2}(?!\d))?(?![.,']?\d)"
    r"|\d{1,12}(?:[.,]\d{1,2})?(?![.,']?\d)",
    re.ASCII,
)
"""Groups of three with one separator, Indian groups (12,00,000) or plain digits; then cents."""
_SCALES = {
    word: scale
    for scale, words in {
        1e3: "k t tsd thousand tausend mille mil tys tis tkr rb",
        1e4: "万 萬 만",
        1e5: "l lac lacs lakh lakhs lpa l.p.a",
        1e6: "m mm mn mio million millions juta jt triệu",
        1e7: "cr crore crores",
        1e8: "億 亿",
        1e9: "b bn billion",
        1e12: "trillion",
    }.items()
    for word in words.split()
}
INDIAN = {1e5, 1e7}
"""Lakh and crore: scales of South Asia."""
_NARROW = re.compile(
    r" ?[-+]? ?(?P<word>"
    + "|".join(sorted(map(re.escape, _SCALES), key=len, reverse=True))
    + r")(?:\.(?= ?[a-zł$€£]))?(?![a-zà-žа-я])",
)
_CENTS = re.compile(r"[.,](\d{1,2})$", re.ASCII)
_DASHED = re.compile(r"[.,]-{1,2}(?! ?[\d$€£])")
"""The dash for no cents: "CHF 95'000.-", "kr 500,-"."""
_JOINED = re.compile(r" ?(?P<word>[kt])(?=eur|usd|gbp|chf|pln|sgd|aud|cad|sek|nok|dkk|czk|inr)")
"""A multiplier written into the code: "60 TEUR", "45kEUR"."""
_PLAN = re.compile(r" ?\(?[kb]\)?")
_PLANS = {"401", "403", "457"}
"""Sections of the United States tax code that name pension plans: "401k" is no amount."""
_COUNTED = re.compile(
    r"[ -]?(?:%|percent|years? (?:of|old|exp)|yrs?\b|\+ ?years|hours?\b|hrs\b|days?\b|weeks?\b|months?\b"
    r"|people|persons|employees|users|customers|engineers|members|countries|offices|clients|companies"
    r"|patients|students|locations|million users|hour\b"
    r"|minutes?|st\b|nd\b|rd\b|th\b|x\b|ml\b|kg\b"
    r"|lbs?\b|miles|°)"
)
_PASSED = re.compile(
    r"\d(?![\d.,' ]?[\d]|[.,]\d| ?[klmct$€£万만億]"
    r"| ?(?:-|to|bis) ?\d{1,3}(?:[.,]\d{1,2})? ?(?:l\b|lpa|l\.p\.a|lakh|lac|cr\b|crore|k\b))"
    r"|\d{1,3}(?:\+|%|-? ?(?:years|days|weeks|months|hours"
    r"|minutes)|\+? ?- ?\d{1,2}\+? years)"
)
"""Most figures of a posting: "5", "10+", "3-5 years": no money unless a currency stands before them, or a
multiplier counts for them too ("5-10 LPA")."""
_SIGNS = frozenset("$€£¥₹")
_MOST = 5_000
"""Groups of digits that are looked at: a text with more of them is no posting."""


class Amount(NamedTuple):
    """One figure.

    Attributes:
        start, end: place in `Document.text`, with currency and multiplier.
        number: the digits' value.
        scale: what it is multiplied by as written; 1 without a multiplier.
        codes: the currencies that its sign or code can mean; empty without one.
        annual: whether the multiplier says per year (LPA).
        marked: whether a currency or multiplier makes it money by itself.
    """

    start: int
    end: int
    number: float
    scale: float
    codes: frozenset[str]
    annual: bool
    marked: bool


def amounts(doc: Document) -> Iterator[Amount]:
    """All figures of the text that could be money or one end of a range of it, in order."""
    taken = -1
    for at in islice(_starts(doc), _MOST):
        found = _amount(doc.folded, at) if at >= taken else None
        if found:
            taken = found.end
            yield found


def _starts(doc: Document) -> Iterator[int]:
    """Where the groups of digits begin."""
    previous = -9
    for at in doc.find(*"0123456789"):
        inside = at == previous + 1 or (at == previous + 2 and doc.folded[at - 1] in ".,'")
        previous = at
        if not inside:
            yield at


def is_number(digits: str) -> bool:
    """Whether digits are written as some country writes a number."""
    return bool(_NUMBER.fullmatch(digits))


def _amount(folded: str, at: int) -> Amount | None:
    """The figure that begins at a digit."""
    if _PASSED.match(folded, at) and _SIGNS.isdisjoint(folded[max(0, at - 2) : at]):
        return None
    match = _NUMBER.match(folded, at)
    if not match or (folded[at] == "0" and match[0].isdigit()):
        return None
    start, codes = before_figure(folded, at)
    end = match.end()
    if start == at and folded[at - 1 : at].isalnum() and folded[at - 1].isascii():
        return None
    digits = match[0]
    dash = _DASHED.match(folded, end)
    end = dash.end() if dash else end
    if digits in _PLANS and _PLAN.match(folded, end):
        return None
    end, scale, annual = _scale(folded, end)
    end, more = after_figure(folded, end)
    if codes and more and not codes & more:
        more = frozenset()
    codes = codes & more if codes and more else codes | more
    if not codes and scale == 1 and _COUNTED.match(folded, end):
        return None
    return Amount(start, end, _value(digits, match[1]), scale, codes, annual, bool(codes) or scale > 1)


def _scale(folded: str, end: int) -> tuple[int, float, bool]:
    """The multiplier after the digits: where it ends, what it is, whether it says per year."""
    match = _NARROW.match(folded, end) or _JOINED.match(folded, end)
    if not match:
        return end, 1.0, False
    word = match["word"]
    return match.end(), _SCALES[word], word in {"lpa", "l.p.a"}


def _value(digits: str, separator: str | None) -> float:
    """The value of "1,234.50", "1.234,50", "12,00,000", "95'000" or "1,5"."""
    tail = _CENTS.search(digits)
    whole, cents = (digits[: tail.start()], tail[1]) if tail else (digits, "0")
    for mark in {separator or ",", ","}:
        whole = whole.replace(mark, "")
    return float(f"{whole}.{cents}")
