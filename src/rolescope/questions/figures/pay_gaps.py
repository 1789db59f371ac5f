"""Roles against each other in one population; and pay of the same work under other titles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rolescope.analyse.pay import PayDifference, PaySample, pay_contrast, pay_difference, pay_overlap
from rolescope.analyse.pay_gap import Triple, median_gap
from rolescope.model.estimate import Figure, NotEstimable
from rolescope.model.pay import OtherTitle, PayGap
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.figures.pay import LIKE, SEED, of_ranges, too_few
from rolescope.questions.figures.pay_records import READ, Records, strata
from rolescope.questions.figures.pay_spreads import figure
from rolescope.questions.figures.scope import EVERYWHERE

HELD = {"level": "level", "year": "year", "origin": "collection", "country": "country"}
"""Columns that are held equal, as the answer calls them."""


def gap(a: str, b: str, one: Records, two: Records, borrowed: float, *, brief: bool = False) -> PayGap:
    """Role a against role b: as they are, at equal level and year, and what the mix accounts for.

    Args:
        a: role id.
        b: role id.
        one: records of a.
        two: records of b, the same population, country, currency and period.
        borrowed: design effect to widen by where employers are not named.
        brief: the two differences of medians and the overlap alone; the rest is then `NOT_ASKED`.
    """
    n, few = len(one) + len(two), too_few(min(len(one), len(two)))
    like = (*LIKE, "country") if one.country == EVERYWHERE else LIKE
    held = tuple(HELD[name] for name in like if name != "origin" or one.source in READ)
    common = {"a": a, "b": b, "n": {a: len(one), b: len(two)}}
    common |= {"employers": {a: one.employers, b: two.employers}, "adjusted_for": held}
    if few is not None:
        none = NotEstimable(few, n)
        return PayGap(**common, **dict.fromkeys(_FIGURES, none), support={}, pays_more=None)  # type: ignore[arg-type]
    numbered = strata((one, two), like)
    left, right = (group.sample(codes) for group, codes in zip((one, two), numbered, strict=True))
    inflation = max(one.inflation(borrowed), two.inflation(borrowed))

    def told(triple: Triple, reason: str | None, n: int, unit: str) -> Figure:
        return figure(triple, reason and of_ranges(reason, one, two), n, unit)

    if brief:
        return PayGap(**common, **_brief(left, right, inflation, one.currency, told))  # type: ignore[arg-type]
    parts = median_gap(left, right, inflation=inflation, seed=SEED)
    found = pay_contrast(left, right, inflation=inflation, seed=SEED)
    money = one.currency
    return PayGap(
        **common,  # type: ignore[arg-type]
        raw=told(parts.raw, parts.reason, n, money),
        standardised=told(parts.standardised, parts.reason_standardised, sum(found.n), money),
        mix=told(parts.mix, parts.reason_standardised, n, money),
        support=dict(zip((a, b), found.support, strict=True)),
        superiority=told(found.superiority, found.reason, sum(found.n), "proportion"),
        overlap=told(found.overlap, found.reason, sum(found.n), "proportion"),
        pays_more={"a": a, "b": b, None: None}[found.pays_more],
    )


def _brief(
    left: PaySample, right: PaySample, inflation: float, money: str, told: Callable[..., Figure]
) -> dict[str, Any]:
    n = len(left.value) + len(right.value)
    parts = median_gap(left, right, inflation=inflation, seed=None)
    found = pay_overlap(left, right, inflation=inflation, seed=SEED)
    return {
        "raw": told(parts.raw, parts.reason, n, money),
        "standardised": told(parts.standardised, parts.reason_standardised, sum(found.n), money),
        "mix": NOT_ASKED,
        "support": {},
        "superiority": NOT_ASKED,
        "overlap": told(found.overlap, found.reason, sum(found.n), "proportion"),
        "pays_more": None,
    }


def contrast(one: Records, two: Records, borrowed: float, like: Sequence[str]) -> tuple[Figure, Figure]:
    """Medians of two groups of records apart: as they are, and at one mix of what is held equal.

    Args:
        one: records of the one group.
        two: records of the other, the same population, currency and period.
        borrowed: design effect to widen by where employers are not named.
        like: columns to hold equal.
    """
    n, few = len(one) + len(two), too_few(min(len(one), len(two)))
    if few is not None:
        return NotEstimable(few, n), NotEstimable(few, n)
    numbered = strata((one, two), like)
    left, right = (group.sample(codes) for group, codes in zip((one, two), numbered, strict=True))
    inflation = borrowed if one.employer is None or two.employer is None else 1.0
    parts = median_gap(left, right, inflation=inflation, seed=None)
    return (
        figure(parts.raw, parts.reason, n, one.currency),
        figure(parts.standardised, parts.reason_standardised, n, one.currency),
    )


NOT_ASKED = NotEstimable("not asked about")
_FIGURES = ("raw", "standardised", "mix", "superiority", "overlap")


def other_titles(
    role: str, titled: Records | None, worked: Records | None, borrowed: float
) -> Iterator[OtherTitle]:
    """Pay of the role's work under other titles, and of other work under its title, against its own.

    Args:
        role: role id.
        titled: records from texts under the role's title, of any work.
        worked: records from texts whose work is the role's, under any title; same currency and period.
        borrowed: design effect to widen by where employers are not named.
    """
    if titled is None:
        return
    work = titled.columns["work"].astype(str)
    own = titled.where(work == role)
    told = (work != role) & (work != CANNOT_TELL) & (titled.columns["work"] != None)  # noqa: E711  (an array)
    if worked is not None:
        yield _against("title", role, worked.where(worked.columns["role"] != role), own, borrowed)
    yield _against("work", role, titled.where(told), own, borrowed)


def _against(kind: str, role: str, others: Records, own: Records, borrowed: float) -> OtherTitle:
    n = len(others) + len(own)
    few = too_few(min(len(others), len(own)))
    difference: Figure = NotEstimable(few or "", n)
    if few is None:
        difference = _difference(_compared(others, own, borrowed), n, own.currency)
    return OtherTitle(
        role=role,
        kind=kind,
        currency=own.currency,
        period=own.period,
        n=len(others),
        own=len(own),
        employers=others.employers or 0,
        own_employers=own.employers or 0,
        difference=difference,
    )


def _compared(others: Records, own: Records, borrowed: float) -> PayDifference:
    numbered = strata((others, own), LIKE)
    left, right = (group.sample(codes) for group, codes in zip((others, own), numbered, strict=True))
    return pay_difference(left, right, inflation=max(others.inflation(borrowed), own.inflation(borrowed)))


def _difference(found: PayDifference, n: int, currency: str) -> Figure:
    return figure(found.difference, found.reason, n, currency)
