"""The pay stated against what postings of the same work and level offer, in the same country and period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rolescope.analyse.pay import PayQuantiles, pay_quantiles
from rolescope.model.answer import EvidenceRef
from rolescope.model.check import Finding, Severity
from rolescope.model.posting import EmployerKind, Level
from rolescope.model.reading import Pay
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.check.case import Case, spans
from rolescope.questions.words.phrases import plural
from rolescope.store.facts import embedded
from rolescope.store.schema import POSTED

EDGES = (0.05, 0.95)
"""Shares of postings of a level that offer less than its lower and its upper edge."""
ENOUGH = 100
"""Records below which the edges of a level are not known well enough."""
_APART = (EmployerKind.AGENCY.value, EmployerKind.MARKETPLACE.value)
_OFFERED = "offered wage"
"""Begins the populations that are not pay of postings."""
_NAMES = {
    Level.INTERN: "internships",
    Level.ENTRY: "entry level",
    Level.MID: "mid level",
    Level.SENIOR: "senior level",
    Level.LEAD_PRINCIPAL: "lead or principal level",
}


@dataclass(frozen=True, slots=True)
class Offers:
    """What the postings of one population offer, by its edges.

    Attributes:
        population: whose pay it is.
        source: source id.
        years: calendar years of the records, in words.
        edges: amounts at `EDGES`, with intervals.
    """

    population: str
    source: str
    years: str
    edges: PayQuantiles


def level_against_pay(case: Case) -> Iterator[Finding]:
    """Pay beyond the edges of what nearly all postings of this work at this level offer."""
    found = _offers_for(case)
    if found is None:
        return
    pay, offers = found
    level = case.reading.seniority
    assert level is not None
    assert pay.span is not None
    low, high = float(offers.edges.low[0]), float(offers.edges.high[1])
    top, bottom = pay.maximum or pay.minimum or 0, pay.minimum or pay.maximum or 0
    if low <= top and bottom <= high:
        return
    below = top < low
    edge = float(offers.edges.value[0 if below else 1])
    work = plural(case.roles[_role(case) or ""])
    yield case.finding(
        "level_against_pay",
        Severity.WARN,
        f"“{case.said(pay.span)}” is {'low' if below else 'high'} for {work}, {_NAMES[Level(level.value)]}: "
        f"95 of 100 postings offer {'more' if below else 'less'} than {edge:,.0f} {pay.currency} "
        f"(likely {_bounds(offers.edges, below=below)}; {offers.edges.n:,} records, {offers.population}, "
        f"{case.reading.country}, {offers.years}).",
        words=spans(pay, level),
        only_you="Another level or other pay: only you know which of them is meant.",
    )


def pay_evidence(case: Case) -> tuple[EvidenceRef, ...]:
    """The source that the stated pay was held against; empty where it was not."""
    found = _offers_for(case)
    if found is None:
        return ()
    _, offers = found
    entry = embedded().manifest.source(offers.source, "pay")
    name = f"{entry.name} ({entry.home}): pay"
    return (EvidenceRef(f"{offers.source}:pay", name, entry.licence, offers.years, offers.edges.n),)


def _role(case: Case) -> str | None:
    role = case.reading.role
    return role.verdict.verdict if role and role.verdict.verdict != CANNOT_TELL else None


def _offers_for(case: Case) -> tuple[Pay, Offers] | None:
    """The pay that can be judged, and what to judge it by."""
    level, role, country = case.reading.seniority, _role(case), case.reading.country
    pay = next((p for p in case.reading.pay if p.span and p.kind in {"base", None} and p.period), None)
    if not (level and role and country and pay and pay.currency and pay.period):
        return None
    if level.value not in {one.value for one in _NAMES}:
        return None
    offers = _offers(role, country, pay.currency, pay.period, level.value)
    return None if offers is None else (pay, offers)


@lru_cache(maxsize=256)
def _offers(role: str, country: str, currency: str, period: str, level: str) -> Offers | None:
    """The postings' pay with most records; None with too few."""
    store = embedded()
    found = store.pay(role)
    asked = {"country": country, "currency": currency, "period": period, "level": level}
    keep = ~np.isin(found["employer_kind"], _APART)
    for name, value in asked.items():
        keep &= found[name] == value
    records: Counter[tuple[str, str]] = Counter()
    names = zip(found["population"][keep].tolist(), found["source"][keep].tolist(), strict=True)
    for key, n in zip(names, found["records"][keep].tolist(), strict=True):
        if not key[0].startswith(_OFFERED) and key[0] != POSTED:
            records[key] += n
    if not records or max(records.values()) < ENOUGH:
        return None
    population, source = max(sorted(records), key=records.__getitem__)
    keep &= (found["population"] == population) & (found["source"] == source)
    times = found["records"][keep].astype(np.int64)
    amounts = np.repeat((found["low"][keep] + found["high"][keep]) / 2, times)
    employers = np.repeat(found["employer"][keep].astype(np.float64), times)
    unnamed = bool(np.isnan(employers).any())
    edges = pay_quantiles(
        amounts,
        None if unnamed else employers.astype(np.int64),
        EDGES,
        inflation=store.manifest.pay_design_effect if unnamed else 1.0,
    )
    if edges.reason is not None:
        return None
    known = [int(year) for year in found["year"][keep].tolist() if year == year]  # noqa: PLR0124 (NaN: undated)
    years = f"{min(known)} to {max(known)}" if known else "undated"
    return Offers(population, source, years, edges)


def _bounds(edges: PayQuantiles, *, below: bool) -> str:
    at = 0 if below else 1
    return f"{float(edges.low[at]):,.0f} to {float(edges.high[at]):,.0f}"
