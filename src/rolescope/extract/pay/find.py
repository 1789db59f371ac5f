"""The pay a posting states, put together from figures, context, currency and period."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from rolescope.extract.document import Document
from rolescope.extract.pay.amounts import INDIAN
from rolescope.extract.pay.context import pay_score
from rolescope.extract.pay.currency import Currency, currencies
from rolescope.extract.pay.notes import kind_of, place_of, salaries_of, tax_of
from rolescope.extract.pay.period import by_size, halved_at, halved_near, said_near
from rolescope.extract.pay.ranges import Range, ranges
from rolescope.extract.pay.slips import opened
from rolescope.extract.pay.where import Where
from rolescope.model.reading import Pay

_MOST = 500
"""Figures of money that are looked at: a text with more of them is no posting."""
_BEFORE = 90
_AFTER = 60
_UNNAMED = Currency("", (), 0, float("inf"), 0, 40_000)
"""A figure without a currency: from 40,000 it is a year's pay."""
_SURE = 5
"""From this score a figure is pay without doubt."""
_PEERS = 5
"""Of the currencies that share a sign, the most used ones must agree on a size's period."""
_CENTS = 100
_CENTS_FROM = 2_000_000
_SOUTH_ASIA = frozenset({"INR", "PKR", "LKR", "BDT"})


def find_pay(doc: Document) -> tuple[Pay, ...]:
    """The pay stated for this job, that of the main (first) place first.

    Args:
        doc: the posting.

    Returns:
        Pay in text order, base pay before on-target pay; equal statements once; empty where none is stated.
    """
    where = Where(doc)
    found = [read for stated in islice(ranges(doc), _MOST) if (read := _read(doc, where, stated))]
    if len(found) > 1:
        found.sort(key=_rank)
    once: dict[tuple[object, ...], Pay] = {}
    for _, stated, pay in found:
        place = place_of(doc, stated.start, stated.end) if len(found) > 1 else None
        once.setdefault((*pay[:4], place), pay._replace(place=place))
    return tuple(once.values())


def _rank(read: tuple[int, Range, Pay]) -> tuple[bool, bool]:
    """Doubtful figures and on-target pay after all others; the sort keeps text order."""
    score, _, pay = read
    return score < _SURE, pay.kind in {"ote", "total"}


def _read(doc: Document, where: Where, given: Range) -> tuple[int, Range, Pay] | None:
    """The pay that one range means, with how sure it is; None for other money."""
    stated, cents = _without_cents(given, doc.folded[given.start : given.end])
    stated = opened(doc.folded, stated)
    codes = stated.codes or (_SOUTH_ASIA if stated.scale in INDIAN else frozenset())
    score = pay_score(doc, stated, islice(_in_question(codes), _PEERS))
    if not score:
        return None
    annual = bool(stated.stated and stated.stated.end == stated.end and stated.scale in INDIAN)
    code = "INR" if annual and "INR" in codes else where.settle(codes, stated.start, stated.end)
    folded = doc.folded
    sentence = doc.sentence_at(stated.start)
    before = folded[
        max(0, min(sentence.start, stated.start - _BEFORE // 2), stated.start - _BEFORE) : stated.start
    ]
    after = folded[stated.end : min(max(sentence.end, stated.end), stated.end + _AFTER)]
    period = _period(stated, code, codes, before, after)
    notes = _notes(period, before, folded[stated.start : stated.end], after)
    pay = Pay(
        stated.low,
        stated.high,
        code,
        period,
        kind_of(before, after),
        tax_of(before, folded[stated.start : stated.end], after),
        None,
        doc.span(stated.start, stated.end),
        doc.surface(stated.start, stated.end),
        repairs=(*stated.repairs, *cents, *notes),
    )
    return score, stated, pay


def _period(stated: Range, code: str | None, codes: frozenset[str], before: str, after: str) -> str | None:
    """The period at the figures; else what their size allows, or the words near them say."""
    if stated.stated:
        return stated.stated.period
    low = stated.low if stated.low is not None else stated.size
    sized = _sized(code, codes, low, stated.size)
    if halved_at(after) and sized != "year":
        return None
    said = said_near(before, after)
    if said is None and sized == "month" and halved_near(before, after):
        return None
    return sized if said is None or (sized in {"year", "hour"} and said != sized) else said


def _notes(period: str | None, before: str, figures: str, after: str) -> Iterator[str]:
    """What to know of the period: more than twelve salaries a year, or one that has no name here."""
    salaries = salaries_of(before + figures + after)
    halved = None if period else halved_near(before, after)
    if salaries:
        yield salaries
    if halved:
        yield f"{halved}: period left open"


def _sized(code: str | None, codes: frozenset[str], low: float, high: float) -> str | None:
    """The only period for this size in the currency, or in all that are in question."""
    table = currencies()
    if code or not codes:
        return by_size(table[code] if code else _UNNAMED, low, high)
    periods = {by_size(currency, low, high) for currency in islice(_in_question(codes), _PEERS)}
    return periods.pop() if len(periods) == 1 else None


def _in_question(codes: frozenset[str]) -> Iterator[Currency]:
    """Some currencies, the most used first."""
    return (currency for currency in currencies().values() if currency.code in codes)


def _without_cents(stated: Range, words: str) -> tuple[Range, tuple[str, ...]]:
    """A range in cents ("$12000000") in whole units."""
    ends = [value for value in (stated.low, stated.high) if value is not None]
    plain = (
        stated.scale == 1
        and "," not in words
        and "." not in words
        and bool(stated.codes & {"USD", "EUR", "GBP", "CAD", "AUD"})
    )
    if not (plain and all(value >= _CENTS_FROM and value % _CENTS == 0 for value in ends)):
        return stated, ()
    low, high = (None if value is None else value / _CENTS for value in (stated.low, stated.high))
    reason = "cents taken for whole units: " + " - ".join(f"{value:.0f}" for value in dict.fromkeys(ends))
    return stated._replace(low=low, high=high), (reason,)
