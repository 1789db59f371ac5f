"""Pay in the lowest quarter of what postings of the same work state: worth a look, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.check import Finding, Severity
from rolescope.questions.check.case import Case
from rolescope.questions.check.offer import level_against_pay
from rolescope.questions.words.peers import grounds


def paid_below_the_work(case: Case) -> Iterator[Finding]:
    """Told where the interval leaves no doubt, and not where pay beyond nearly all was told already."""
    if case.paid is None or not case.paid.alert or any(level_against_pay(case)):
        return
    stated = next((pay.span for pay in case.reading.pay if pay.span), None)
    yield case.finding(
        "paid_below_the_work",
        Severity.NOTE,
        f"{case.paid.alert} {grounds(case.paid, case.roles)}",
        words=[stated] if stated else (),
        only_you="What such postings state is no rule for this one: only you know what its pay rests on.",
    )
