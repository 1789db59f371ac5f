"""The pay stated against what postings of the same work and level offer, in the same country and period."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.answer import EvidenceRef
from rolescope.model.check import Finding, Severity
from rolescope.model.posting import Level
from rolescope.model.reading import Pay
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.check.case import Case, spans
from rolescope.questions.drafts import OTHER
from rolescope.questions.figures.offers import Offers, offers, references
from rolescope.questions.words.phrases import plural, several
from rolescope.store.facts import embedded

AGREEING = 2
"""Populations that must say so: each is a sample of its own kind of employer."""
_NAMES = {
    Level.INTERN.value: "internships",
    Level.ENTRY.value: "entry level",
    Level.MID.value: "mid level",
    Level.SENIOR.value: "senior level",
    Level.LEAD_PRINCIPAL.value: "lead or principal level",
}


def level_against_pay(case: Case) -> Iterator[Finding]:
    """Pay beyond what nearly all postings of this work and level offer, in every population known."""
    pay, found = _stated(case), _offers_for(case)
    level, role = case.reading.seniority, case.reading.role
    if not found or pay is None or pay.span is None or level is None or role is None:
        return
    top, bottom = pay.maximum or pay.minimum or 0, pay.minimum or pay.maximum or 0
    below = all(top < one.edges.low[0] for one in found)
    above = all(bottom > one.edges.high[1] for one in found)
    if below or above:
        work = plural(case.roles[role.verdict.verdict])
        told = "; ".join(_told(one, str(pay.currency), below=below) for one in found)
        yield case.finding(
            "level_against_pay",
            Severity.WARN,
            f"“{case.said(pay.span)}” is {'low' if below else 'high'} for {work}, {_NAMES[level.value]}, in "
            f"{case.reading.country}: 95 of 100 offer {'more' if below else 'less'} than {told}.",
            words=spans(pay, level),
            only_you="Another level or other pay: only you know which of them is meant.",
        )


def pay_evidence(case: Case) -> tuple[EvidenceRef, ...]:
    """The sources of the edges that `level_against_pay` goes by; empty where it has none."""
    return references(case.store or embedded(), _offers_for(case))


def _stated(case: Case) -> Pay | None:
    """The pay that can be judged."""
    paid = (pay for pay in case.reading.pay if pay.span and pay.kind in {"base", None})
    pay = next(paid, None)
    return pay if pay and pay.currency and pay.period else None


def _offers_for(case: Case) -> tuple[Offers, ...]:
    """The populations to judge it by; empty with too few."""
    pay, level, role = _stated(case), case.reading.seniority, case.reading.role
    if pay is None or level is None or role is None or case.reading.country is None:
        return ()
    if level.value not in _NAMES or role.verdict.verdict in {CANNOT_TELL, OTHER}:
        return ()
    found = offers(
        case.store or embedded(),
        role.verdict.verdict,
        country=case.reading.country,
        currency=str(pay.currency),
        period=str(pay.period),
        level=level.value,
    )
    return found if len(found) >= AGREEING else ()


def _told(one: Offers, currency: str, *, below: bool) -> str:
    """An edge with its interval, its records and where they are from."""
    at = 0 if below else 1
    edge, low, high = (float(ends[at]) for ends in (one.edges.value, one.edges.low, one.edges.high))
    likely = f"likely {low:,.0f} to {high:,.0f}"
    return (
        f"{edge:,.0f} {currency} ({likely}; {several(one.edges.n, 'record')}, {one.population}, {one.years})"
    )
