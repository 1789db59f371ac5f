"""How far readings agree with labels that sources give for nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from rolescope.analyse.watch_shares import FEWEST, Having, share
from rolescope.model.watch import Interval


class Compared(NamedTuple):
    """One label held against one reading.

    Attributes:
        cluster: whose opening; openings of one employer agree alike.
        code: the label's code.
        value: what was read; None where nothing was.
        agrees: whether they agree; None where nothing was read.
        openings: how many such comparisons there are.
    """

    cluster: int
    code: str
    value: str | None
    agrees: bool | None
    openings: int = 1


class Agreement(NamedTuple):
    """Labels held against readings.

    Attributes:
        labelled: how many labels.
        read: of these, how many where something was read.
        agreement: share of those that agree, with its 99 % interval; None of fewer than `FEWEST`.
        reason: why there is none; empty where there is one.
        confusion: how often which code met which value.
    """

    labelled: int
    read: int
    agreement: Interval | None
    reason: str
    confusion: Counter[tuple[str, str]]


def agreement(compared: Iterable[Compared]) -> Agreement:
    """What labels and readings come to. Silence of the reader is no disagreement and is counted apart."""
    held = list(compared)
    read = [one for one in held if one.value is not None]
    found = share(_by_cluster(read))
    n = sum(one.openings for one in read)
    reason = "" if found else f"too few to say (n = {n}, needs {FEWEST})"
    confusion: Counter[tuple[str, str]] = Counter()
    for one in read:
        confusion[one.code, str(one.value)] += one.openings
    return Agreement(sum(one.openings for one in held), n, found, reason, confusion)


def _by_cluster(read: Sequence[Compared]) -> Having:
    total: Counter[int] = Counter()
    agree: Counter[int] = Counter()
    for one in read:
        total[one.cluster] += one.openings
        agree[one.cluster] += one.openings if one.agrees else 0
    order = sorted(total)
    return Having(
        np.array([agree[name] for name in order], dtype=float),
        np.array([total[name] for name in order], dtype=float),
    )
