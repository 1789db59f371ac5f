"""An audit: each category's rate and impact ratio, what can be said of it, and which rows are in none."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.audit import FLAGGED, AuditAnswer, Category, Measure
from rolescope.present.audit import words
from rolescope.present.mcp.statement import Statement, at


def statements(view: AuditAnswer) -> Iterator[Statement]:
    """What is flagged first, then every table, then the rules."""
    every = list(_all(view))
    yield from (said for flagged, said in every if flagged)
    for number, measure in enumerate(view.measures):
        yield Statement(f"{words.heading(measure)}. {words.counted(measure)}", (at("measures", number),))
    yield from (said for flagged, said in every if not flagged)
    for number, measure in enumerate(view.measures):
        for place, table in enumerate(measure.tables):
            said = f"{words.name(table.group)}: {words.beside(table)} {words.unknown(table)}"
            yield Statement(said, (at("measures", number, "tables", place),))
    for number, said in enumerate(view.law):
        yield Statement(said, (at("law", number),))


def _all(view: AuditAnswer) -> Iterator[tuple[bool, Statement]]:
    for number, measure in enumerate(view.measures):
        for place, table in enumerate(measure.tables):
            for row, one in enumerate(table.categories):
                pointer = at("measures", number, "tables", place, "categories", row)
                yield one.finding in FLAGGED, Statement(_said(measure, one), (pointer,))


def _said(measure: Measure, one: Category) -> str:
    test = f"; ratio likely {words.interval(one.tested.ratio)}" if one.tested else ""
    return (
        f"{measure.column}, {one.name}: {one.passed:,} of {one.n:,} {words.passed(measure)}, "
        f"{words.rate(one)}; impact ratio {words.impact(one)}{test}; {words.finding(one)}"
    )
