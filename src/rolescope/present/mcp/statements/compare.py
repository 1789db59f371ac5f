"""A comparison, or one role: takeaways, then rows of skills, duties, pay, years and titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.shares import PrevalenceRow
from rolescope.present import findings
from rolescope.present.mcp.statement import Statement, at
from rolescope.present.words import contrast, pay, share, years

TABLES = (("skills", 16, "postings"), ("activities", 10, "duties"), ("categories", 10, "postings"))
"""Tables of shares, the rows that are told of each, and what they are shares of."""


def statements(view: Comparison) -> Iterator[Statement]:
    """The sentences of the answer, then its tables, largest differences first."""
    rows = _places(view)
    labels = findings.labels(view)
    for number, one in enumerate(view.takeaways):
        yield Statement(one.text, tuple(_cells(view, one.cells, rows)) or (at("takeaways", number),))
    for name, most, noun in TABLES:
        yield from islice(_rows(name, getattr(view, name), labels, noun), most)
    yield from _paid(view, labels)
    yield from _years(view, labels)
    for number, guide in enumerate(view.guides):
        says = f"A popular claim, “{guide.claim}”: {guide.verdict}. {guide.evidence}"
        yield Statement(says, tuple(_cells(view, guide.cells, rows)) or (at("guides", number),))


def _places(view: Comparison) -> dict[str, str]:
    tables = ("skills", "activities", "categories", "collaborators", "on_call", "industries")
    return {
        f"{row.noun}:{row.id}": at(name, number)
        for name in (*tables, "fields_of_study", "conditions")
        for number, row in enumerate(getattr(view, name))
    }


def _cells(view: Comparison, cells: Sequence[str], rows: dict[str, str]) -> Iterator[str]:
    for cell in cells:
        kind, _, name = cell.partition(":")
        if cell in rows:
            yield rows[cell]
        elif kind == "years":
            yield from (at("years", i) for i, one in enumerate(view.years) if one.role == name)
        elif kind == "pay":
            source, _, pair = name.partition(":")
            yield from (
                at("pay_contrasts", i)
                for i, one in enumerate(view.pay_contrasts)
                if one.source == source and pair in {"", f"{one.a}:{one.b}", f"{one.b}:{one.a}"}
            )


def _rows(name: str, rows: Sequence[PrevalenceRow], labels: dict[str, str], noun: str) -> Iterator[Statement]:
    for number, row in enumerate(rows):
        figures = {role: figure for role, figure in row.roles.items() if not isinstance(figure, NotEstimable)}
        if not figures:
            continue
        said = "; ".join(f"{labels[role]} {share(figure, noun)}" for role, figure in figures.items())
        apart = [contrast(one, labels) for one in row.differences] if len(row.differences) == 1 else []
        yield Statement(". ".join([f"{row.label}: {said}", *apart]) + ".", (at(name, number),))


def _paid(view: Comparison, labels: dict[str, str]) -> Iterator[Statement]:
    for number, one in enumerate(view.pay):
        if isinstance(one.p50, Estimate) and one.level == "all":
            who = f"{labels[one.role]}, {one.population}, {one.country}, per {one.period}, {one.years}"
            yield Statement(
                f"Pay of {who}: median {pay(one.p50, one.currency)} (n = {one.n:,}).", (at("pay", number),)
            )
    for number, gap in enumerate(view.pay_contrasts):
        if isinstance(gap.difference, Estimate) and gap.level.startswith("all ("):
            who = f"{labels[gap.a]} less {labels[gap.b]}, {gap.population}, {gap.country}, per {gap.period}"
            sure = "" if gap.pays_more else "; no reliable difference"
            says = f"Pay of {who}, at equal level and year: {pay(gap.difference, gap.currency)}{sure}."
            yield Statement(says, (at("pay_contrasts", number),))


def _years(view: Comparison, labels: dict[str, str]) -> Iterator[Statement]:
    for number, one in enumerate(view.years):
        if isinstance(one.p50, Estimate):
            stated = share(one.stated, "postings")
            says = (
                f"{labels[one.role]}: {stated} state years of experience; the median asks {years(one.p50)}."
            )
            yield Statement(says, (at("years", number),))
