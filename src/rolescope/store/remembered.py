"""What was worked out of a store and is kept: bounded, and let go when the store is another."""

from __future__ import annotations

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, TypeVar

Result = TypeVar("Result")

_KEPT: list[_lru_cache_wrapper[Any]] = []


def remembered(maxsize: int) -> Callable[[Callable[..., Result]], _lru_cache_wrapper[Result]]:
    """Keep the newest results of a function of stores and their tables, as `functools.lru_cache` does.

    Why not that one: a store that was counted anew is another, and each of dozens of such memories would hold
    the old one and its tables for as long as nothing pushes it out.
    """

    def keep(function: Callable[..., Result]) -> _lru_cache_wrapper[Result]:
        kept = lru_cache(maxsize=maxsize)(function)
        _KEPT.append(kept)
        return kept

    return keep


def forget() -> None:
    """Let go of all that is remembered: some store is another now."""
    for one in _KEPT:
        one.cache_clear()
