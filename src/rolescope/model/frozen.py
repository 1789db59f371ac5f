"""Mappings inside records that cannot change either."""

from __future__ import annotations

import dataclasses
from collections.abc import ItemsView, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class FrozenMapping(Mapping[Key, Value]):
    """A mapping that cannot change. Unlike `types.MappingProxyType` it has its own copy and pickles."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[Key, Value]) -> None:
        self._items = dict(items)

    def __getitem__(self, key: Key) -> Value:
        return self._items[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def items(self) -> ItemsView[Key, Value]:
        """As of any mapping, and as fast as a dictionary's."""
        return self._items.items()

    def __repr__(self) -> str:
        return repr(self._items)


class FrozenMappings:
    """Makes every mapping of a frozen record a `FrozenMapping`: answers are shared, and must not change."""

    __slots__ = ()

    def __post_init__(self) -> None:
        """Called by the record's own `__init__`."""
        record: Any = self
        for name in _given(record.__class__):
            value: Any = getattr(self, name)
            if _changes(value.__class__):
                object.__setattr__(self, name, FrozenMapping(value))


@cache
def _changes(kind: type) -> bool:
    """Whether it is a mapping that can change."""
    return issubclass(kind, Mapping) and not issubclass(kind, FrozenMapping)


@cache
def _given(record: Any) -> tuple[str, ...]:
    """The fields that a record is made from."""
    return tuple(field.name for field in dataclasses.fields(record) if field.init)
