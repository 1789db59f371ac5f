"""The rows as a data frame of polars or of pandas, each imported when it is asked for."""

from __future__ import annotations

from typing import Any

from rolescope.model.answer import Answer
from rolescope.model.errors import RolescopeError
from rolescope.present.frames.row import COLUMNS
from rolescope.present.frames.rows import rows

INSTALL = "pip install 'rolescope[frames]'"
DTYPES = {str: "string", int: "Int64", float: "Float64"}
"""Kinds of pandas that can be absent: a missing count stays a missing whole number, and becomes no float."""


def polars(answer: Answer[Any]) -> Any:
    """A `polars.DataFrame`: String, Int64 and Float64, null where something is absent.

    Raises:
        RolescopeError: if polars is not installed.
    """
    try:
        import polars as pl  # noqa: PLC0415
    except ModuleNotFoundError as lack:
        raise _missing("polars", lack) from lack
    kinds = {str: pl.String, int: pl.Int64, float: pl.Float64}
    return pl.DataFrame(_columns(answer), schema={name: kinds[kind] for name, kind in COLUMNS.items()})


def pandas(answer: Answer[Any]) -> Any:
    """A `pandas.DataFrame`: string, Int64 and Float64, NA where something is absent.

    Raises:
        RolescopeError: if pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415
    except ModuleNotFoundError as lack:
        raise _missing("pandas", lack) from lack
    arrays = _columns(answer)
    return pd.DataFrame({name: pd.array(arrays[name], dtype=DTYPES[kind]) for name, kind in COLUMNS.items()})


def _columns(answer: Answer[Any]) -> dict[str, list[Any]]:
    every = rows(answer)
    return {name: [getattr(row, name) for row in every] for name in COLUMNS}


def _missing(name: str, lack: ModuleNotFoundError) -> Exception:
    """What to install; a library that is there and lacks one of its own parts says so itself."""
    if lack.name != name:
        return lack
    return RolescopeError(f"This needs {name}, which is not installed: {INSTALL}")
