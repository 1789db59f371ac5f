"""What a table gives: rows, and the names of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple


class Row(NamedTuple):
    """One row as the table has it.

    Attributes:
        number: from 1; a header is none.
        fields: by column; None where it cannot be read.
        reason: why it cannot.
    """

    number: int
    fields: Mapping[str, Any] | None
    reason: str | None = None


class Table(NamedTuple):
    """A table that is being read.

    Attributes:
        columns: names, in order.
        rows: may raise `SourceRefused` where the file breaks off.
        encoding: as it is read, where it is text.
    """

    columns: tuple[str, ...]
    rows: Iterator[Row]
    encoding: str | None = None
