"""Pay: whether it is stated, how wide its range is, and whether it can be understood."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.check import Change, Edit, Finding, Severity
from rolescope.model.reading import Pay
from rolescope.model.span import Span
from rolescope.model.wording import Law
from rolescope.questions.check.case import Case
from rolescope.questions.check.edits import inserted

WIDE = 2.0
"""Upper over lower end from which a range says little; docs/check.md says how many ranges are as wide."""
_TYPICAL = {"USD": "$", "GBP": "£", "EUR": "€"}
_BASE = frozenset({"base", None})


def pay_missing(case: Case) -> Iterator[Finding]:
    """No pay anywhere: an error where a law of a named place asks for it in the posting."""
    if case.reading.pay:
        return
    vague = [p.span for p in case.wording.phrases if p.kind == "pay_vague"]
    stated = [law for law in case.wording.laws if law.in_posting]
    binding = any(law.since <= case.as_of for law in stated)
    said = f"“{case.said(vague[0])}” is no figure." if vague else "The posting states no pay."
    yield case.finding(
        "pay_missing",
        Severity.ERROR if binding else Severity.WARN,
        " ".join([said, *(_asks(law, case.as_of) for law in stated or case.wording.laws)]),
        words=vague[:1],
        edits=_stating(case, vague[0] if vague else None),
    )


def _asks(law: Law, as_of: str) -> str:
    size = f", employers with {law.employers} or more people" if law.employers > 1 else ""
    since = "since" if law.since <= as_of else "from"
    how = "in the posting" if law.in_posting else "before the interview"
    return (
        f"{law.place[0].upper()}{law.place[1:]} asks for it {how} {since} {law.since} ({law.citation}{size})."
    )


def _stating(case: Case, vague: Span | None) -> Iterator[Edit]:
    """A line with blanks that only the team can fill in; tried with figures in them."""
    line, example = "Pay: $____ to $____ a year", "Pay: $80,000 to $150,000 a year"
    if vague:
        new, filled = line.removeprefix("Pay: "), example.removeprefix("Pay: ")
        says = f"State the figures instead of “{case.said(vague)}”."
        yield Edit(says, (Change("text", vague, new, filled),))
    end = len(case.text.rstrip())
    says = f"Add the line “{line}” with your figures and currency."
    yield Edit(says, (inserted(end, f"\n\n{line}", f"\n\n{example}"),))


def pay_as_stated(case: Case) -> Iterator[Finding]:
    """A range too wide to tell, ends that are open or exchanged, a period or currency that is not said."""
    main = next((pay for pay in case.reading.pay if pay.kind in _BASE), None)
    if main is not None and main.span is not None:
        yield from _range(case, main, main.span)
        yield from _unsaid(case, main, main.span)


def _range(case: Case, pay: Pay, span: Span) -> Iterator[Finding]:
    said, words = case.said(span), [span]
    if pay.minimum is None or pay.maximum is None:
        says = f"“{said}” leaves the {'lower' if pay.minimum is None else 'upper'} end open."
        yield case.finding("pay_open", Severity.WARN, says, words=words, edits=_closed(pay, span))
    elif pay.minimum > 0 and pay.maximum / pay.minimum > WIDE:
        says = f"The upper end is {pay.maximum / pay.minimum:.1f} times the lower: “{said}” tells little."
        edits = _narrowed(case, pay, span)
        yield case.finding("pay_wide", Severity.WARN, says, words=words, edits=edits)
    if any(repair.startswith("ends swapped") for repair in pay.repairs):
        says = f"“{said}” names the upper end first."
        edits = _exchanged(case, pay, span)
        yield case.finding("pay_swapped", Severity.WARN, says, words=words, edits=edits)


def _unsaid(case: Case, pay: Pay, span: Span) -> Iterator[Finding]:
    said, words = case.said(span), [span]
    if pay.period is None:
        edits = [Edit("Say for which time.", (inserted(span.end, " per ____", " per year"),))]
        says = f"“{said}” does not say for which time."
        yield case.finding("pay_period", Severity.NOTE, says, words=words, edits=edits)
    if pay.currency is None:
        edits = [Edit("Name the currency.", (inserted(span.end, " ____", " USD"),))]
        says = f"“{said}” does not say in which currency."
        yield case.finding("pay_currency", Severity.NOTE, says, words=words, edits=edits)


def _closed(pay: Pay, span: Span) -> Iterator[Edit]:
    sign = _TYPICAL.get(pay.currency or "", f"{pay.currency} " if pay.currency else "$")
    end = pay.minimum or pay.maximum or 0
    low, high = (round(end * 0.8), end) if pay.minimum is None else (end, round(end * 1.2))
    period = f" per {pay.period}" if pay.period else ""
    blank = (
        (f"{sign}____", f"{sign}{high:,.0f}") if pay.minimum is None else (f"{sign}{low:,.0f}", f"{sign}____")
    )
    example = f"{sign}{low:,.0f} to {sign}{high:,.0f}{period}"
    yield Edit("State both ends.", (Change("text", span, f"{blank[0]} to {blank[1]}{period}", example),))


def _narrowed(case: Case, pay: Pay, span: Span) -> Iterator[Edit]:
    """The lower end raised as little as it takes, or a level each with a range of its own."""
    assert pay.minimum is not None
    assert pay.maximum is not None
    least = pay.maximum / WIDE
    step = 10 ** max(0, len(f"{least:.0f}") - 3)
    low = -(-least // step) * step
    for written in _written(pay.minimum):
        at = case.text.find(written, span.start, span.end)
        if at >= 0:
            new = next(iter(_written(low, like=written)))
            says = f"Start the range at {new} or more, or give each level a range of its own."
            yield Edit(says, (Change("text", Span(at, at + len(written)), new),))
            return


def _exchanged(case: Case, pay: Pay, span: Span) -> Iterator[Edit]:
    said = case.text[span.start : span.end]
    for low in _written(pay.minimum or 0):
        for high in _written(pay.maximum or 0):
            if 0 <= said.find(high) < said.find(low):
                new = said.replace(high, "\0", 1).replace(low, high, 1).replace("\0", low, 1)
                yield Edit("Exchange the ends.", (Change("text", span, new),))
                return


def _written(amount: float, like: str = "") -> Iterator[str]:
    """How an amount may stand in a text: "120,000", "120000", "120.000", "120k", "22.50"."""
    whole = f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"
    forms = [whole, whole.replace(",", ""), whole.replace(",", "."), whole.replace(",", " ")]
    if amount % 1000 == 0 and amount:
        forms += [f"{amount / 1000:.0f}k", f"{amount / 1000:.0f}K", f"{amount / 1000:.0f}"]
    forms.append(f"{amount:.2f}")
    if like:
        mark = next((m for m in (",", ".", " ") if m in like), "")
        thousand = like[-1:].lower() == "k"
        yield f"{amount / 1000:g}{like[-1]}" if thousand else whole.replace(",", mark)
    yield from dict.fromkeys(forms)
