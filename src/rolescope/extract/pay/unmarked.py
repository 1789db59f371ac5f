"""Figures without a currency: pay as the whole value of a label or a field, and hardly elsewhere."""

from __future__ import annotations

import re

from rolescope.extract.document import Document
from rolescope.extract.pay.amounts import INDIAN
from rolescope.extract.pay.ranges import Range
from rolescope.extract.pay.senses import Sense

_TO_VALUE = re.compile(
    r"(?:s?(?:spanne|rahmen|band))?"
    r"(?: (?:range|band|scale|bracket|package|offered|offer|budget)){0,2}(?: ?\([a-z/., ]{1,30}\))?"
    r"(?: (?:is|of|from|between|per (?:year|annum|month)|p\.a\.|annually|yearly|monthly)){0,2}"
    r" ?[:=~-]{0,2}[ \n]{0,2}"
)
"""What stands between a word for pay and figures that are its value: " range (annual): "."""
_COLON = re.compile(r"[:=] ?\n?$")
_ENDS = re.compile(
    r" ?(?:$|[\n,;)|(*+·•]|[./](?!\d)|- |plus\b|gross|net\b|brutto|netto|bruto|brut\b|basic\b|base\b|ctc\b"
    r"|dep(?:ending|endent)|doe\b|negotiable|commensurate|per |p\.|an? (?:year|month))"
)
"""What may follow such figures; "20,000 accounts" counts accounts."""
_COUNTED = re.compile(r" ?(?:rsu|restricted|shares?\b|stock|(?:share )?options\b|units\b|points\b|tokens\b)")
"""What is counted in capitals too: "20,000 RSUs"."""
_FIELD = re.compile(r"(?:^|[|:,;(/\n·•*-] ?)$")
"""What a field of its own begins after."""
_PER_YEAR = re.compile(r"l\.?p\.?a")


def is_value(doc: Document, found: Range, before: str, words: list[Sense]) -> bool:
    """Whether figures are what a word for pay right before them names: "Salary: 120,000 - 150,000".

    A rate without a currency is no pay: too much else is sampled, exchanged and converted.

    Args:
        doc: the posting.
        found: the figures.
        before: the folded text before them.
        words: the words for pay and other money in it.
    """
    if not _ends(doc, found) or not (found.two_ended or _COLON.search(before)):
        return False
    return any(
        word.pays and "rate" not in before[word.start : word.end] and _TO_VALUE.fullmatch(before, word.end)
        for word in words
    )


def is_field(doc: Document, found: Range, before: str) -> bool:
    """Whether figures in lakh or crore stand by themselves, or in words that only pay is counted in (LPA)."""
    if found.scale not in INDIAN:
        return False
    if _PER_YEAR.search(doc.folded, found.start, found.end):
        return True
    return bool(_FIELD.search(before)) and _ends(doc, found)


def _ends(doc: Document, found: Range) -> bool:
    """Whether nothing that is counted follows: a mark, a word of pay, or the next label."""
    if _COUNTED.match(doc.folded, found.end):
        return False
    after = doc.text[found.end : found.end + 2].lstrip(" ")
    return bool(_ENDS.match(doc.folded, found.end)) or after[:1].isupper()
