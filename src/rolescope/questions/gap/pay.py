"""Stated yearly pay of the jobs that pass after a change, against those that pass now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

import numpy as np

from rolescope.analyse.pay import PayQuantiles
from rolescope.analyse.pay_change import PayMoved, pay_change
from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.gap import PayChange
from rolescope.model.job import Job, JobPay
from rolescope.model.posting import PayPeriod
from rolescope.questions.gap.field import employer

Ids = Collection[str]
NOW, AFTER = "that pass now", "that pass after it"
FEWEST, FEWEST_EMPLOYERS = 20, 5
"""Jobs, and employers, from which a median is told (`analyse.pay`)."""


class Market(NamedTuple):
    """Where pay is compared: amounts of several are never put together.

    Attributes:
        country: ISO 3166-1 alpha-2.
        currency: ISO 4217.
    """

    country: str
    currency: str


def market_of(jobs: Iterable[Job]) -> Market | None:
    """The country and currency in which most of the jobs state yearly pay; None where none do."""
    counts = Counter(one for one in map(_market, jobs) if one)
    return min(counts, key=lambda one: (-counts[one], one), default=None)


def pay_of(jobs: Iterable[Job], market: Market | None, now: Ids, unlocked: Ids) -> PayChange:
    """How the median of stated pay moves.

    Args:
        jobs: all of them.
        market: where it is compared.
        now: ids of the jobs that pass now.
        unlocked: ids of those that pass after a change and not now.
    """
    if market is None:
        none = NotEstimable("none of these jobs states yearly pay with its country and currency")
        return PayChange(None, None, none, none, none, 0)
    paid = [one for one in jobs if _market(one) == market and (one.id in now or one.id in unlocked)]
    names = {name: number for number, name in enumerate(sorted({employer(one) for one in paid}))}
    added = np.array([one.id not in now for one in paid], dtype=np.int64)
    moved = pay_change(
        np.array([_middle(one.pay) for one in paid if one.pay], dtype=float),
        np.array([names[employer(one)] for one in paid], dtype=np.int64),
        added,
    )
    return PayChange(
        country=market.country,
        currency=market.currency,
        now=_median(moved.now, market, NOW),
        after=_median(moved.after, market, AFTER),
        change=_change(moved, market),
        unlocked=int(added.sum()),
    )


def _market(one: Job) -> Market | None:
    pay = one.pay
    if pay is None or pay.low is None or pay.high is None or pay.period != PayPeriod.YEAR:
        return None
    return Market(one.country, pay.currency) if one.country and pay.currency else None


def _middle(pay: JobPay) -> float:
    """The middle of low and high, as everywhere."""
    return ((pay.low or 0.0) + (pay.high or 0.0)) / 2


def _median(found: PayQuantiles, market: Market, when: str) -> Figure:
    if found.reason is not None:
        return NotEstimable(_plainly(found, found.reason, when), found.n)
    ends = (float(found.value[0]), float(found.low[0]), float(found.high[0]))
    return _figure(ends, None, found, market)


def _change(moved: PayMoved, market: Market) -> Figure:
    """The change; where a median is missing, why that one is."""
    for one, when in ((moved.now, NOW), (moved.after, AFTER)):
        if one.reason is not None:
            return NotEstimable(_plainly(one, one.reason, when), one.n)
    return _figure(moved.change, moved.reason, moved.after, market)


def _figure(
    ends: tuple[float, float, float], reason: str | None, found: PayQuantiles, market: Market
) -> Figure:
    if reason is not None:
        return NotEstimable(reason, found.n)
    return Estimate(*ends, found.n, found.employers, found.effective_n, unit=market.currency)


def _plainly(found: PayQuantiles, reason: str, when: str) -> str:
    """Why there is no figure, with what would be needed."""
    jobs, employers = found.n, found.employers or 0
    if jobs >= FEWEST and employers >= FEWEST_EMPLOYERS:
        return reason
    state = "states" if jobs == 1 else "state"
    of = f", of {employers} employer{'' if employers == 1 else 's'}," if jobs >= FEWEST else ""
    return (
        f"cannot tell: {jobs} of the jobs {when}{of} {state} it; {FEWEST} of {FEWEST_EMPLOYERS} employers "
        "are needed"
    )
