"""One row of the table: a figure, what it is of, and where it comes from."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rolescope.model.estimate import Estimate, Figure, NotEstimable
from rolescope.model.plain import rounded
from rolescope.model.shares import Contrast


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure of an answer. None everywhere means: absent, or not a thing that this row has.

    Attributes:
        answer: id of the answer.
        table: part of the answer that the figure stands in ("skills", "pay.spreads").
        id: what the figure is of, within its table ("sql"); None where the table has one thing.
        label: the same, to print.
        role: role id.
        against: role id, or other side, that `role` is held against in a difference.
        measure: what is measured ("share", "difference", "p50").
        value: the figure, in `unit`; None where it is not given, which `reason` explains.
        low: lower end of its interval (95 %; of a share of one text's work: 90 %).
        high: upper end.
        n: records that it is counted on.
        employers: distinct employers among them; None where the source names none.
        unit: "proportion", "importance", "years", "roles", "ratio", "per year", "count", "percentile",
            "points", "score", or a currency code.
        reason: why there is no value, or no interval.
        said: what is said in words: a verdict, a value of a closed list, a sentence of the posting.
        q_value: false-discovery rate at which a difference would be called one.
        population: whose figures, in words: a population of pay, a collection's titles.
        source: evidence id.
        country: ISO 3166-1 alpha-2.
        place: city or metropolitan area.
        level: seniority, or "all".
        period: calendar time ("2016", "2016-03", "2020 to 2025").
        per: what one payment covers ("year", "hour").
        start: first character of the words in the posting or title given.
        end: the character after the last.
    """

    answer: str = ""
    table: str
    id: str | None = None
    label: str | None = None
    role: str | None = None
    against: str | None = None
    measure: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    employers: int | None = None
    unit: str | None = None
    reason: str | None = None
    said: str | None = None
    q_value: float | None = None
    population: str | None = None
    source: str | None = None
    country: str | None = None
    place: str | None = None
    level: str | None = None
    period: str | None = None
    per: str | None = None
    start: int | None = None
    end: int | None = None


FLOATS = frozenset({"value", "low", "high", "q_value"})
INTEGERS = frozenset({"n", "employers", "start", "end"})
COLUMNS: Mapping[str, type] = {
    one.name: float if one.name in FLOATS else int if one.name in INTEGERS else str
    for one in dataclasses.fields(Row)
}
"""Column to what it holds, in order; the same for every answer, so that tables can be stacked."""


def figure(found: Figure, *, table: str, measure: str, **rest: Any) -> Row:
    """A figure as a row, to the digits of the contract; what is not estimable keeps its reason.

    Args:
        found: the figure.
        table: part of the answer that it stands in.
        measure: what is measured.
        rest: other columns; an `employers` or `n` here yields to the figure's own.
    """
    known = {name: value for name, value in rest.items() if value is not None}
    if isinstance(found, NotEstimable):
        return Row(**{**known, "table": table, "measure": measure, "reason": found.reason, "n": found.n})
    own: dict[str, Any] = {"value": rounded(found.value), "unit": found.unit}
    if found.n is not None:
        own["n"] = found.n
    if isinstance(found, Estimate):
        own |= {"low": rounded(found.low), "high": rounded(found.high)}
        if found.employers is not None:
            own["employers"] = found.employers
    else:
        own["reason"] = found.reason
    return Row(**{**known, "table": table, "measure": measure, **own})


def count(number: int | None, *, table: str, measure: str, **rest: Any) -> Row:
    """A plain count: it has no interval."""
    value = None if number is None else float(number)
    return Row(table=table, measure=measure, value=value, unit="count", **rest)


def difference(found: Contrast, *, table: str, **rest: Any) -> Row:
    """A contrast of two roles: `role` less `against`, its verdict under `said`."""
    value, low, high, q = (
        None if one is None else rounded(one) for one in (found.value, found.low, found.high, found.q_value)
    )
    return Row(
        table=table,
        measure="difference",
        role=found.a,
        against=found.b,
        value=value,
        low=low,
        high=high,
        unit="proportion",
        q_value=q,
        said=found.verdict.value,
        reason=found.reason,
        **rest,
    )


def figures(named: Mapping[str, Figure], **rest: Any) -> Iterator[Row]:
    """Several figures of one thing: measure to figure."""
    for measure, found in named.items():
        yield figure(found, measure=measure, **rest)
