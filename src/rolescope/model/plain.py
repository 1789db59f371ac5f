"""Records as JSON types: the one place where the contract's shapes are made."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any

from rolescope.model.estimate import Estimate, NotEstimable, Published

SIGNIFICANT_DIGITS = 6
"""Floats are rounded to this many digits wherever an answer leaves the engine: same bytes everywhere."""


def plain(value: Any) -> Any:
    """Records, enums, tuples and floats as JSON types. Figures take the shape of the contract."""
    # The most frequent first: an answer holds ten thousand values, and its id is a hash of them all.
    if value is None or type(value) in {str, int, bool}:
        return value
    if isinstance(value, float):
        return rounded(value)
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    if isinstance(value, Estimate):
        return {k: v for k, v in fields(value).items() if v is not None}
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Published):
        return {"value": rounded(value.value), "low": None, "high": None, **_doubt(value)}
    if isinstance(value, NotEstimable):
        return {"value": None, "reason": value.reason, "n": value.n}
    to_plain = getattr(value, "to_plain", None)
    return to_plain() if to_plain else fields(value)


def _doubt(figure: Published) -> dict[str, Any]:
    return {"n": figure.n, "unit": figure.unit, "reason": figure.reason}


def rounded(value: float) -> float:
    """To `SIGNIFICANT_DIGITS` significant digits; minus nought becomes nought."""
    return float(f"{value:.{SIGNIFICANT_DIGITS}g}") + 0.0


def fields(record: Any) -> dict[str, Any]:
    """A record's fields by name, each made plain."""
    return {name: plain(getattr(record, name)) for name in _names(record.__class__)}


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(record))
