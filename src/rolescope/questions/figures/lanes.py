"""Two independent parts of an answer, side by side where there is much to count."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

One = TypeVar("One")
Two = TypeVar("Two")

ENOUGH = 20_000
"""Rows of a sample from which a second thread saves time. NumPy lets others run while it works on long
arrays; over short ones threads wait for each other more than they save."""


def side_by_side(one: Callable[[], One], two: Callable[[], Two], *, rows: int) -> tuple[One, Two]:
    """What two functions return; in two threads where there are many rows, else one after the other.

    Neither may depend on what the other does. If both fail, the first's error is raised, as in turn.

    Args:
        one: worked out in the calling thread.
        two: worked out beside it.
        rows: rows of the sample that most of the work is on.
    """
    if rows < ENOUGH:
        return one(), two()
    with ThreadPoolExecutor(max_workers=1) as lane:
        beside = lane.submit(copy_context().run, two)
        return one(), beside.result()
