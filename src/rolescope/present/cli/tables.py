"""What `rolescope ingest FILE…` says of tables: what their columns were taken for, and what was not read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rolescope.ingest.tables import TableIngested

_MOST = 12
"""Columns that are named, of those that nothing was read from."""


def told(one: TableIngested) -> Iterator[str]:
    """What became of a table, and how it was read."""
    counts = one.counts
    yield f"{one.name}: read {counts.read}" + (f", changed {counts.changed}" if counts.changed else "")
    if one.resumed:
        yield f"  {one.resumed} rows were stored by an ingest that was broken off"
    yield f"  columns by {one.columns.name}: {', '.join(_columns(one))}"
    unread = [name for name in one.present if name not in one.columns.named()]
    if unread:
        more = f" and {len(unread) - _MOST} more" if len(unread) > _MOST else ""
        yield f"  not read: {', '.join(unread[:_MOST])}{more}"
    if one.encoding not in {None, "utf-8", "utf-8-sig"}:
        yield f"  read as {one.encoding}; --encoding names another"
    for field, rows, example in one.unread:
        yield f"  {field}: {_rows(rows)} not understood, such as {example!r}: absent there"
    for reason, rows, first in one.refused:
        yield f"  refused {rows}: {reason} (row {', '.join(first)}{' …' if rows > len(first) else ''})"
    if one.broken:
        yield f"  {one.broken}"


def _columns(one: TableIngested) -> Iterator[str]:
    for field, columns in one.columns.columns.items():
        yield f"{field} = {' + '.join(columns)}"
    for pay in one.columns.pay:
        named = (pay.low, pay.high, pay.currency, pay.currency_is, pay.period, pay.period_is)
        yield f"pay = {' + '.join(dict.fromkeys(filter(None, named)))}"


def _rows(count: int) -> str:
    return "1 row is" if count == 1 else f"{count} rows are"
