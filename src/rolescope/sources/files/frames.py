"""Data frames of pandas, polars and Arrow as tables, without importing what made them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from rolescope.model.errors import BadQuestion
from rolescope.sources.files.row import Row, Table

_AT_ONCE = 1_000


def frame_table(frame: Any) -> Table:
    """A frame's rows; NaN, NaT and NA are absent.

    Raises:
        BadQuestion: if it is no data frame.
    """
    if not is_frame(frame):
        raise BadQuestion(
            f"A table is a file, or a data frame of pandas, polars or Arrow; not {type(frame).__name__}."
        )
    rows = _rows(frame)
    return Table(_columns(frame), (Row(number, _present(one)) for number, one in enumerate(rows, 1)))


def is_frame(what: Any) -> bool:
    """Whether something is a data frame or an Arrow table."""
    return any(hasattr(what, name) for name in ("iter_rows", "iloc", "to_batches")) and hasattr(
        what, "columns"
    )


def _columns(frame: Any) -> tuple[str, ...]:
    names = frame.column_names if hasattr(frame, "column_names") else frame.columns
    return tuple(str(one) for one in names)


def _rows(frame: Any) -> Iterator[Mapping[Any, Any]]:
    if hasattr(frame, "iter_rows"):
        return iter(frame.iter_rows(named=True))
    if hasattr(frame, "iloc"):
        return _pandas(frame)
    return (row for batch in frame.to_batches(max_chunksize=_AT_ONCE) for row in batch.to_pylist())


def _pandas(frame: Any) -> Iterator[Mapping[Any, Any]]:
    for start in range(0, len(frame), _AT_ONCE):
        yield from frame.iloc[start : start + _AT_ONCE].to_dict("records")


def _present(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): value for name, value in row.items() if not _absent(value)}


def _absent(value: Any) -> bool:
    """Whether it is absent, which pandas writes as NaN, NaT or NA; of these the latter two are no floats."""
    if isinstance(value, float):
        return math.isnan(value)
    return value is None or type(value).__name__ in {"NAType", "NaTType"}
