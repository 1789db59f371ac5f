"""One posting as rows: what was read, what was found, whose work it is. Spans count its characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rolescope.model.check import CheckAnswer, Finding
from rolescope.model.need import NeedAnswer
from rolescope.model.peers import PayPeers, Standing
from rolescope.model.plain import rounded
from rolescope.model.read import ReadAnswer
from rolescope.model.reading import Duty, Pay, Reading
from rolescope.model.role_reading import RoleSentence, RoleVerdict
from rolescope.model.span import Marked, Span
from rolescope.present.frames.row import Row

MARKS = ("workplace", "seniority", "employer_kind", "visa", "clearance", "on_call", "industry")
"""Values of closed lists that a posting has one of at most."""
RANGE = "a range that readers gave, without a middle"
SEVERAL = ("employment_type", "eligible", "spoken", "collaborators")
"""Those that it may have several of."""


def read(view: ReadAnswer) -> Iterator[Row]:
    """Work, pay among peers, facts, skills, duties."""
    found = view.reading
    if found.role is not None:
        yield from _mixture(found.role.verdict, view.roles)
        yield from _sentences(found.role.sentences)
    if view.paid is not None:
        yield from _peers(view.paid)
    yield from _facts(found)
    for mention in found.skills:
        yield Row(
            table="skills",
            measure=mention.requirement.value,
            id=mention.skill,
            label=mention.label,
            said=mention.surface,
            **_at(mention.span),
        )
    yield from _duties(found.duties, view.activities)


def check(view: CheckAnswer) -> Iterator[Row]:
    """Findings by their severity, what was not checked, the pay among peers, the work."""
    for one in view.findings:
        yield _finding(one)
    for name, why in view.unchecked.items():
        yield Row(table="unchecked", measure="unchecked", id=name, reason=why)
    if view.paid is not None:
        yield from _peers(view.paid)
    if view.reading.role is not None:
        yield from _mixture(view.reading.role.verdict, view.roles)


def need(view: NeedAnswer) -> Iterator[Row]:
    """The mixture, draft titles, what argues for each role, and what would tell them apart."""
    yield from _mixture(view.verdict, view.roles)
    for title in view.titles:
        yield Row(table="titles", measure="draft title", said=title)
    yield from _sentences(view.sentences)
    yield from _duties(view.duties, view.activities)
    for one in view.missing:
        yield Row(
            table="missing",
            measure="question",
            id=one.activity,
            role=one.yes,
            against=one.no,
            said=one.question,
        )


def _mixture(verdict: RoleVerdict, labels: Any) -> Iterator[Row]:
    yield Row(table="verdict", measure="verdict", role=verdict.verdict, said=verdict.title_agrees)
    rows = zip(verdict.roles, verdict.shares, verdict.lows, verdict.highs, strict=True)
    for role, share, low, high in rows:
        about = {"table": "mixture", "role": role, "label": labels.get(role), "unit": "proportion"}
        yield Row(measure="main role", value=share, **about)
        yield Row(measure="share of the work", low=low, high=high, reason=RANGE, **about)


def _sentences(sentences: Sequence[RoleSentence]) -> Iterator[Row]:
    for one in sentences:
        place = _at(one.span)
        yield Row(
            table="sentences", measure="weight", role=one.role, value=one.weight, said=one.quote, **place
        )


def _peers(paid: PayPeers) -> Iterator[Row]:
    if paid.standing is None:
        yield Row(table="pay_percentile", measure="percentile", reason=paid.reason, n=paid.n)
    for one in paid.every:
        yield _standing(one)


def _standing(one: Standing) -> Row:
    peers = one.peers
    return Row(
        table="pay_percentile",
        measure="percentile",
        id=peers.by,
        role=peers.role,
        value=rounded(one.value),
        low=rounded(one.low),
        high=rounded(one.high),
        n=one.n,
        employers=one.employers,
        unit="percentile",
        population=one.population,
        country=peers.country,
        level=peers.level,
        period=peers.years or None,
        per=peers.period,
    )


def _facts(found: Reading) -> Iterator[Row]:
    for pay in found.pay:
        yield from _pay(pay)
    if found.years is not None:
        ends = {"minimum": found.years.minimum, "maximum": found.years.maximum}
        for name, value in ends.items():
            if value is not None:
                yield Row(
                    table="years", measure=name, value=float(value), unit="years", **_at(found.years.span)
                )
    if found.education is not None:
        yield Row(
            table="education", measure="minimum", said=found.education.minimum, **_at(found.education.span)
        )
    marks: list[tuple[str, Marked | None]] = [(name, getattr(found, name)) for name in MARKS]
    marks += [(name, mark) for name in SEVERAL for mark in getattr(found, name)]
    for name, mark in marks:
        if mark is not None:
            yield Row(table="marks", measure=name, said=mark.value, **_at(mark.span))
    for place in found.places:
        yield Row(table="places", measure="place", place=place.name, country=place.country, **_at(place.span))


def _pay(pay: Pay) -> Iterator[Row]:
    """Money is exact: nothing is rounded."""
    for measure, value in (("minimum", pay.minimum), ("maximum", pay.maximum)):
        if value is not None:
            yield Row(
                table="pay",
                measure=measure,
                value=float(value),
                unit=pay.currency,
                per=pay.period,
                place=pay.place,
                said=pay.surface,
                **_at(pay.span),
            )


def _duties(duties: Sequence[Duty], labels: Any) -> Iterator[Row]:
    for one in duties:
        yield Row(
            table="duties",
            measure="probability",
            id=one.activity,
            label=labels.get(one.activity),
            value=one.probability,
            unit="proportion",
            said=one.quote,
            **_at(one.span),
        )


def _finding(one: Finding) -> Row:
    return Row(
        table="findings",
        measure=one.severity.value,
        id=":".join(filter(None, one.key)),
        label=one.message,
        said=one.quote or None,
        reason=one.only_you or None,
        **_at(one.span),
    )


def _at(span: Span | None) -> dict[str, Any]:
    return {} if span is None else {"start": span.start, "end": span.end}
