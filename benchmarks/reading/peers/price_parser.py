"""price-parser: one price from a string; here from each end of the first amounts after a currency sign."""

from __future__ import annotations

import importlib
import re

from benchmarks.reading.peers.base import Facts, Posting, Read, lacking
from benchmarks.reading.peers.regexes import CURRENCY, HOURLY

NAME = "price-parser"
MEASURES: tuple[str, ...] = ("pay_f1",)
AMOUNTS = re.compile(r"[$£€]\s?\d[^\n]{0,40}")
"""price-parser reads one price: it is handed the words from a currency sign on, cut at the range's dash."""


def missing() -> str | None:
    """price-parser."""
    return lacking("price_parser")


def load() -> Read:
    """Its one function."""
    parse = importlib.import_module("price_parser").Price.fromstring

    def read(posting: Posting) -> Facts:
        window = AMOUNTS.search(posting.text)
        if not window:
            return Facts()
        ends = [parse(end) for end in re.split(r"\s*(?:-|–|—|\bto\b)\s*", window[0])[:2]]
        amounts = [p.amount_float for p in ends if p.amount_float is not None]
        if not amounts:
            return Facts()
        period = "year" if max(amounts) > HOURLY else "hour"
        return Facts(pay=(min(amounts), max(amounts), CURRENCY.get(ends[0].currency), period))

    return read
