"""Whether a figure is pay for this job or other money: revenue, a bonus, a benefit, a fine, savings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rolescope.extract.document import Document
from rolescope.extract.pay.currency import Currency
from rolescope.extract.pay.ranges import Range
from rolescope.extract.pay.senses import Sense, senses
from rolescope.extract.pay.unmarked import is_field, is_value
from rolescope.model.reading import SectionKind

_TO_FIGURE = re.compile(
    r"(?: \([^)]{0,30}\))?[ ,:=(~>-]{0,3}(?:(?!plus|salary)[a-z'-]+ ){0,2}"
    r"(?:of|is|are|worth|from|up to|between|at least|at|over|more than|nearly|about|approximately"
    r"|around|totall?ing|exceed\w*"
    r"|to|by|max\.?|maximum|an?|the|with|under|additional|minimum|starting at|in|that)?[ (:]{0,2}"
    r"(?:(?:up to|an?|over|to|of|as much as|approximately|exceeding|more than|additional|average"
    r"|maximum|total)[ :]{1,2}){0,4}"
)
"""What stands between a word for other money and its figure: "bonus of up to "."""
_FROM_FIGURE = re.compile(
    r"[ )]{0,2}(?:(?:(?:per|a|each|every|/) ?(?:calendar )?(?:year|yr|month|mo|person|employee|quarter"
    r"|annum|week|day)|annual(?:ly)?"
    r"|yearly|monthly|quarterly|one-?time|in|of|for|towards?|off|your|the|worth of|an?|new|employer"
    r"|employee|paid|company)[ ,]{1,2}){0,5}"
    r"(?:(?!base|salary|pay|plus|and|with|or|to)[a-z'-]+ ){0,2}(?:[a-z]{1,12}-)?"
)
"""What stands between a figure and the word that says it is other money: " annual learning "."""
_ADDING = re.compile(
    r"(?:plus|\+|&|includ\w{1,4}|incl\.?|exclud\w{1,4}|excl\.?|with|before|not|exclusive of"
    r"|inclusive of|and|without|as well as|other than"
    r"|or|any|\(|,|;|/) ?(?:[a-z-]+ ){0,3}$"
)
"""What makes a word for other money an addition to pay: "salary plus annual "."""
_COUNTED_IN = re.compile(
    r"(?:includ|exclud|inclusive of|exclusive of|incl\.|excl\.)[a-z]{0,3} (?:[a-z]+ ){0,2}$"
)
_ENDORSED = re.compile(
    r"[ ,.()]{0,3}(?:(?:gbp|usd|eur|cad)[ ,)]{0,2})?(?:per (?:year|annum|hour|day|month)|p\.?a\.?"
    r"|annually)?[ ,.()*-]{0,3}"
    r"(?:\+|plus|base\b|basic\b|basis\b|salary|doe\b|dep(?:ending|endent)|ote\b|gross|brutto|bruto"
    r"|brut\b|netto|net\b"
    r"|in (?:base|salary|pay)\b|\(?inside|\(?outside|ctc|b2b|per annum|annually|on target|total comp"
    r"|compensation|pay\b|and (?:bonus|equity|benefits)"
    r"|negotiable|commensurate|wage)"
)
"""What after a figure says that it is pay."""
_CONTRACTED = re.compile(
    r"[ ,.()*-]{0,3}(?:(?:gbp|usd|eur|cad)[ ,)]{0,2})?(?:per (?:hour|day)|p\.?d\.?)?[ ,.()*-]{0,3}"
    r"(?:(?:on|via|for|as|all-inclusive on) )?(?:w-?2\b|c2c\b|corp[- ]to[- ]corp|1099\b|(?:in|out)side ir35)"
)
"""What after a figure says that it is a contractor's rate."""
_BEFORE = 160
_SAME = 110
_AFTER = 70
_ADJACENT = 14
"""So close after a word for pay a figure needs nothing else."""
_NARROW_FROM = 20_000
_WIDEST = 2.2
_FIRST = 3
"""So much of the figure itself belongs to words like "pays $"."""
_UNSIGNED = 60
"""So close must the word for pay be where no currency is written."""
_ACCEPTED = 3
_SMALL_SHARE = 0.25
"""A figure under this share of the smallest pay of its period is a benefit."""
_LEAST_HOURLY = 8
_BIG = {1e6, 1e9, 1e12}
_MILLIONS = frozenset({"JPY", "KRW", "IDR", "VND", "COP", "CLP", "HUF", "NGN", "INR", "PKR", "LKR"})
"""Currencies in which pay comes in millions."""
_TOP = 3_000_000
"""More than any posting offers in other currencies."""
_HEADLINE = 250
"""A yearly figure so early in a text stands beside the title."""
_BESIDE_TITLE = re.compile(r"(?:^|[|:,;(/\n-] ?)$")
_YEARLY = 15_000
_IN_A_YEAR = {"year": 1, "month": 12, "week": 52, "day": 260, "hour": 2080}
"""Periods of full-time work in a year."""
_NEVER = float("inf")


def pay_score(doc: Document, found: Range, likely: Iterable[Currency]) -> int:
    """How much a range of money looks like this job's pay.

    Args:
        doc: the posting.
        found: the figures.
        likely: the currencies it may be in.

    Returns:
        3 or more; 0 where it is other money or nothing says what it is.
    """
    if _is_impossible(found):
        return 0
    folded = doc.folded
    sentence = doc.sentence_at(found.start)
    base = max(0, found.start - _BEFORE)
    line = folded.rfind("\n", base, found.start) + 1
    within = max(0, max(min(sentence.start, line), found.start - _SAME) - base)
    before = folded[base : found.start]
    after = folded[found.end : min(max(sentence.end, found.end), found.end + _AFTER)]
    contracted = bool(_CONTRACTED.match(after))
    endorsed = contracted or bool(_ENDORSED.match(after))
    rated = contracted or bool(found.stated and found.stated.period == "hour")
    words = senses(folded[base : found.start + _FIRST], rated=rated)
    said = max((word.end for word in words if word.pays), default=-1)
    adjacent = said > len(before) - _ADJACENT
    if not (endorsed or (adjacent and found.two_ended)) and _is_governed(after):
        return 0
    others = [word for word in words if not word.pays and word.start >= within and word.start >= said]
    if any(_governs(before, word) for word in others):
        return 0
    if found.bare and not is_value(doc, found, before, words):
        return 0
    if not found.codes and not (_follows(before, said) or _pays(after) or is_field(doc, found, before)):
        return 0
    score = max((_weight(found, currency) for currency in likely), default=_unsigned_weight(found))
    score += 3 * (said >= 0) + adjacent + 2 * endorsed
    score += doc.section_at(found.start).kind is SectionKind.PAY
    score += 2 * (found.start < _HEADLINE and found.size >= _YEARLY and bool(_BESIDE_TITLE.search(before)))
    score -= 3 * (not _is_narrow(found) and any(not _is_added(before, word) for word in others))
    return score if score >= _ACCEPTED else 0


def _is_governed(after: str) -> bool:
    """Whether the words after a figure make it other money."""
    return any(not word.pays and _FROM_FIGURE.fullmatch(after, 0, word.start) for word in senses(after))


def _governs(before: str, word: Sense) -> bool:
    """Whether the figure is that of a word for other money; not in "salary including bonus: "."""
    counted_in = _COUNTED_IN.search(before, max(0, word.start - 30), word.start)
    return not counted_in and bool(_TO_FIGURE.fullmatch(before, word.end))


def _follows(before: str, said: int) -> bool:
    """Whether a figure without currency belongs to the word for pay before it."""
    return said >= max(0, len(before) - _UNSIGNED) and not any(char.isdigit() for char in before[said:])


def _pays(after: str) -> bool:
    return any(word.pays for word in senses(after))


def _is_added(before: str, word: Sense) -> bool:
    """Whether other money is named as an addition to pay."""
    return bool(_ADDING.search(before, max(0, word.start - 40), word.start))


def _is_narrow(found: Range) -> bool:
    """Whether figures are as near to each other, and of the size, as only salaries of one job are."""
    low = found.low or 0.0
    return found.two_ended and low >= _NARROW_FROM and bool(found.high) and found.size <= _WIDEST * low


def _is_impossible(found: Range) -> bool:
    """Whether no pay is written like this: nothing, or millions of dollars."""
    if not found.size or found.low == 0:
        return True
    in_millions = bool(found.codes & _MILLIONS) and "USD" not in found.codes
    if found.scale in _BIG:
        return not in_millions
    return not in_millions and found.size > _TOP and bool(found.codes)


def _unsigned_weight(found: Range) -> int:
    """What figures without a currency say for pay."""
    return 2 * bool(found.stated) + 2 * found.two_ended - 2 + (found.size >= _YEARLY or bool(found.stated))


def _weight(found: Range, currency: Currency) -> int:
    """What the figures themselves say for pay in a currency."""
    score = 2 * bool(found.stated) + 2 * found.two_ended
    low = found.low if found.low is not None else found.size
    if found.stated:
        return score + (1 if not _is_small(currency, found.stated.period, low) else -4)
    usual = (
        low >= currency.year_from
        or currency.month_from <= low <= currency.month_to
        or _LEAST_HOURLY <= low <= currency.hour_to
    )
    return score + (1 if usual else -1)


def _is_small(currency: Currency, period: str, low: float) -> bool:
    """Whether a figure is too small for the pay of its period."""
    if period == "month" and currency.month_from < _NEVER:
        return low < _SMALL_SHARE * currency.month_from
    return currency.year_from < _NEVER and low < _SMALL_SHARE * currency.year_from / _IN_A_YEAR[period]
