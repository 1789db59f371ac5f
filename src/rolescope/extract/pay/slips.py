"""Amounts with a typing slip, "$1300,000": never guessed at, but said to be there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolescope.extract.document import Document
from rolescope.extract.pay.amounts import is_number
from rolescope.extract.pay.period import stated_at
from rolescope.extract.pay.ranges import LIKENESS, Range
from rolescope.extract.pay.senses import senses
from rolescope.model.span import Span

_SIGN = r"[a-z]{0,3}[$€£¥₹] ?"
_DIGITS = r"(?<![\d.,'])(?P<digits>[1-9]\d{0,8}(?:[.,']\d{1,9}){1,3})(?![\d%]|[.,']\d)"
_MARKED = re.compile(r"[$€£¥₹] ?" + _DIGITS)
_BEYOND = re.compile(rf"\)? ?(?:-{{1,2}}|~|to|up to) ?(?:{_SIGN}|[a-z]{{3}} )?{_DIGITS}")
_AHEAD = re.compile(rf"(?:{_SIGN}|(?<![a-z])[a-z]{{3}} )?{_DIGITS} ?(?:-{{1,2}}|~|to|up to) ?$")
_REACH = 40
_LEAST_DIGITS = 5
"""Fewer are a version, a date or a price with cents."""
_LABEL_REACH = 60
_PERIOD_REACH = 60


def opened(folded: str, found: Range) -> Range:
    """A figure whose range has another end that is no number: that end open, with the reason."""
    if found.bare or found.two_ended:
        return found
    beyond = _BEYOND.match(folded, found.end)
    if beyond and _is_slip(beyond["digits"], found):
        words = beyond[0].lstrip(") -~").removeprefix("up ").removeprefix("to").strip()
        stated = found.stated or stated_at(folded, beyond.end(), beyond.end() + _PERIOD_REACH)
        end = max(beyond.end(), stated.end if stated else 0)
        return _with_slip(found._replace(end=end, low=found.size, high=None, stated=stated), words)
    base = max(0, found.start - _REACH)
    ahead = _AHEAD.search(folded[base : found.start])
    if ahead and _is_slip(ahead["digits"], found):
        start = base + ahead.start()
        return _with_slip(found._replace(start=start, low=None, high=found.size), ahead[0].rstrip(" -~to"))
    return found


def find_slips(doc: Document) -> Iterator[Span]:
    """Where amounts under a word for pay are no numbers, in order, in the text as given."""
    for at in doc.find(*"$€£¥₹"):
        match = _MARKED.match(doc.folded, at)
        if match and _is_slip(match["digits"]):
            words = senses(doc.folded[max(0, at - _LABEL_REACH) : at + 1])
            if words and max(words, key=lambda word: word.end).pays:
                yield doc.span(*match.span())


def _is_slip(digits: str, beside: Range | None = None) -> bool:
    """Whether digits are grouped as no country does, and could be the other end of a range."""
    plain = re.sub(r"\D", "", digits)
    if is_number(digits) or len(plain) < _LEAST_DIGITS:
        return False
    return beside is None or beside.size / (2 * LIKENESS) <= int(plain) <= beside.size * 2 * LIKENESS


def _with_slip(found: Range, words: str) -> Range:
    return found._replace(two_ended=True, repairs=(*found.repairs, f"end not understood, left open: {words}"))
