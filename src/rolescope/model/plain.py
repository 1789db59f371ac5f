"""Records as JSON types: the one place where the contract's shapes are made."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any

from rolescope.model.estimate import Estimate, NotEstimable, Published

SIGNIFICANT_DIGITS = 6
"""Floats are rounded to this many digits wherever an answer leaves the engine: same bytes everywhere."""
_ROUNDED = f"%.{SIGNIFICANT_DIGITS}g"


def plain(value: Any) -> Any:
    """Records, enums, tuples and floats as JSON types. Figures take the shape of the contract."""
    # An answer holds forty thousand values, and its id is a hash of them all: how to open one is found by its
    # exact type, once for each type.
    kind = value.__class__
    if kind is float:
        return float(_ROUNDED % value) + 0.0
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple:
        return [plain(one) for one in value]
    return _opening(kind)(value)


_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


@cache
def _opening(kind: type) -> Callable[[Any], Any]:
    """How values of a type become JSON types."""
    for parent, opened in _PARENTS:
        if issubclass(kind, parent):
            return opened
    own: Callable[[Any], Any] | None = getattr(kind, "to_plain", None)
    return own or fields


def _estimate(figure: Estimate) -> dict[str, Any]:
    """Half of all values are an estimate's: written out, it takes half as long as by its fields' names."""
    made = {"value": plain(figure.value), "low": plain(figure.low), "high": plain(figure.high), "n": figure.n}
    if figure.employers is not None:
        made["employers"] = figure.employers
    if figure.effective_n is not None:
        made["effective_n"] = plain(figure.effective_n)
    if figure.observed is not None:
        made["observed"] = plain(figure.observed)
    made["unit"] = figure.unit
    return made


def _published(figure: Published) -> dict[str, Any]:
    doubt = {"n": figure.n, "unit": figure.unit, "reason": figure.reason}
    return {"value": rounded(figure.value), "low": None, "high": None, **doubt}


def _not_estimable(figure: NotEstimable) -> dict[str, Any]:
    return {"value": None, "reason": figure.reason, "n": figure.n}


def _list(values: list[Any]) -> list[Any]:
    return [plain(one) for one in values]


def _mapping(values: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): plain(one) for key, one in values.items()}


def _enum(value: Enum) -> Any:
    return value.value


def rounded(value: float) -> float:
    """To `SIGNIFICANT_DIGITS` significant digits; minus nought becomes nought."""
    return float(_ROUNDED % value) + 0.0


_PARENTS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Estimate, _estimate),
    (Published, _published),
    (NotEstimable, _not_estimable),
    (float, rounded),
    (list, _list),
    (tuple, _list),
    (Mapping, _mapping),
    (Enum, _enum),
)
"""Types and how they are opened, with all that derive from them; the first that fits."""


def fields(record: Any) -> dict[str, Any]:
    """A record's fields by name, each made plain."""
    names, values = _names(record.__class__)
    return {name: plain(value) for name, value in zip(names, values(record), strict=True)}


@cache
def _names(record: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of a record's fields, and what takes their values."""
    names = tuple(field.name for field in dataclasses.fields(record))
    if len(names) > 1:
        return names, attrgetter(*names)
    return names, lambda one: tuple(getattr(one, name) for name in names)
