"""A table cut into parts: each is stored in one transaction, as bytes that can be read again for ever."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, NamedTuple

from rolescope.sources.files.mapping import ColumnMap
from rolescope.sources.files.row import Row, Table

ROWS = 1_000
"""Of a part, at most."""
BYTES = 4_000_000
"""From which on a part ends."""
_NO_TEXT = "it holds bytes that are not of the file's encoding; --encoding says which it has."


class Part(NamedTuple):
    """Some rows of a table.

    Attributes:
        number: from 1.
        rows: how many.
        body: a line that says whose rows they are and what their columns hold, then a line for each.
    """

    number: int
    rows: int
    body: bytes


def parts(table: Table, name: str, columns: ColumnMap) -> Iterator[Part]:
    """The parts of a table, in order; the same table gives the same bytes."""
    head = _line({"file": name, "map": columns.plain()})
    assert head is not None
    held: list[bytes] = [head]
    size, number = 0, 1
    for row in table.rows:
        held.append(_kept(row))
        size += len(held[-1])
        if len(held) > ROWS or size >= BYTES:
            yield Part(number, len(held) - 1, b"".join(held))
            held, size, number = [head], 0, number + 1
    if len(held) > 1:
        yield Part(number, len(held) - 1, b"".join(held))


def _kept(row: Row) -> bytes:
    kept = _line([row.number, row.reason if row.fields is None else row.fields])
    if kept is None:
        kept = _line([row.number, _NO_TEXT])
        assert kept is not None
    return kept


def _line(value: Any) -> bytes | None:
    """A value as a line of JSON; None for texts that hold no characters."""
    try:
        return json.dumps(value, ensure_ascii=False, default=_told).encode() + b"\n"
    except UnicodeEncodeError:
        return None


def _told(value: Any) -> Any:
    """What JSON has no kind for: times as ISO, numbers of arrays as numbers, the rest as it prints."""
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    for name in ("isoformat", "tolist"):  # a pandas or numpy value
        if hasattr(value, name):
            return getattr(value, name)()
    return str(value)
