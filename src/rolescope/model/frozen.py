"""Mappings inside records that cannot change either."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
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

    def __repr__(self) -> str:
        return repr(self._items)


class FrozenMappings:
    """Makes every mapping of a frozen record a `FrozenMapping`: answers are shared, and must not change."""

    __slots__ = ()

    def __post_init__(self) -> None:
        """Called by the record's own `__init__`."""
        for field in dataclasses.fields(self):  # type: ignore[arg-type]  # every subclass is a dataclass
            value: Any = getattr(self, field.name) if field.init else None
            if isinstance(value, Mapping) and not isinstance(value, FrozenMapping):
                object.__setattr__(self, field.name, FrozenMapping(value))
