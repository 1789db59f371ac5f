"""The three modes of work in a posting's duties: methods, build, analysis."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rolescope.extract.role.evidence import Evidence
from rolescope.taxonomy.activities import activities

NAMES = ("methods", "build", "analysis")
ENOUGH = 0.5
"""Expected duties of any mode below which nothing is said."""


class Modes(NamedTuple):
    """Shares that sum to 1; all None where the text has no duty of a mode."""

    methods: float | None = None
    build: float | None = None
    analysis: float | None = None


def modes(given: Evidence) -> Modes:
    """What share of a posting's duties is of which mode, each duty counted by its probable activities."""
    amounts = given.shares.sum(axis=0) @ _modes()
    total = float(amounts.sum())
    if total < ENOUGH:
        return Modes()
    methods, build = (round(float(amount) / total, 3) for amount in amounts[:2])
    return Modes(methods, build, round(1 - methods - build, 3))


@cache
def _modes() -> NDArray[np.float32]:
    """Activities × modes: 1 where an activity is of the mode."""
    return np.array([[one.mode == name for name in NAMES] for one in activities().values()], np.float32)
