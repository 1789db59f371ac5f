"""Pairs of things that unlock together more jobs than the sum of what each unlocks alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from rolescope.analyse.sample import Ints
from rolescope.analyse.unlocking import Unlocked, Unlocking
from rolescope.model.fit import Change


class Complement(NamedTuple):
    """A pair.

    Attributes:
        first, second: the two, in the order in which they were given.
        alone: jobs that each unlocks by itself.
        together: jobs that both unlock.
    """

    first: Change
    second: Change
    alone: tuple[int, int]
    together: int

    @property
    def more(self) -> int:
        """Jobs beyond the sum of each alone; those that each of the two unlocks alone count against it."""
        return self.together - sum(self.alone)


def complements(now: Unlocking, alone: Mapping[Change, Unlocked], *, most: int) -> tuple[Complement, ...]:
    """The pairs of most gain, all pairs considered.

    For each pair a job counts that neither unlocks alone and both together could, by what they touch at most.
    Pairs are run in the order of this count, less the jobs that each of the two unlocks alone: their gain
    cannot exceed that. Once it is below the least gain kept, no further pair can be among the best.

    Args:
        now: the person and the jobs.
        alone: what each thing unlocks by itself.
        most: how many at most.

    Returns:
        Those with a gain, of most gain first; of equal gain in the order of `alone`.
    """
    changes = tuple(alone)
    best: list[tuple[int, int, int, Complement]] = []
    for ceiling, a, b in _ceilings(now, changes, alone):
        if len(best) == most and ceiling < -best[-1][0]:
            break
        one, two = changes[a], changes[b]
        together = len(now.unlocked(one, two))
        found = Complement(one, two, (len(alone[one]), len(alone[two])), together)
        if found.more > 0:
            best = sorted([*best, (-found.more, a, b, found)], key=lambda kept: kept[:3])[:most]
    return tuple(kept[3] for kept in best)


def _ceilings(
    now: Unlocking, changes: Sequence[Change], alone: Mapping[Change, Unlocked]
) -> list[tuple[int, int, int]]:
    """Pairs by the most that they could gain, falling: (most, first, second)."""
    codes, counts = np.unique(_within_reach(now, changes, alone), return_counts=True)
    pairs = []
    for code, count in zip(codes.tolist(), counts.tolist(), strict=True):
        a, b = divmod(code, len(changes))
        both = len(alone[changes[a]].keys() & alone[changes[b]].keys())
        if count > both:
            pairs.append((count - both, a, b))
    return sorted(pairs, key=lambda one: (-one[0], one[1], one[2]))


def _within_reach(now: Unlocking, changes: Sequence[Change], alone: Mapping[Change, Unlocked]) -> Ints:
    """One code for each job and pair that could unlock it though neither alone does."""
    found = [np.empty((0, 4), dtype=np.int64)]
    passing = np.array(sorted(now.passing), dtype=np.int64)
    for number, change in enumerate(changes):
        jobs, most, short = now.gains(change)
        own = np.fromiter(alone[change], dtype=np.int64, count=len(alone[change]))
        left = (most > 0) & ~np.isin(jobs, own) & ~np.isin(jobs, passing)
        numbers = np.full(int(left.sum()), number)
        found.append(np.column_stack((jobs[left], most[left], short[left], numbers)))
    rows = np.concatenate(found)
    rows = rows[np.lexsort((rows[:, 3], rows[:, 0]))]
    starts = np.flatnonzero(np.diff(rows[:, 0], prepend=-1))
    each = np.split(rows, starts[1:]) if len(rows) else []
    pairs = [_pairs(one[:, (1, 3)], int(one[0, 2]), len(changes)) for one in each]
    return np.concatenate([np.empty(0, dtype=np.int64), *pairs])


def _pairs(gains: Ints, short: int, several: int) -> Ints:
    """Codes of the pairs whose gains reach what is short, the smaller number first."""
    gains = gains[gains[:, 0] >= short - gains[:, 0].max()]
    most, number = gains[:, 0], gains[:, 1]
    a, b = np.nonzero(np.triu(most[:, None] + most >= short, 1))
    return np.asarray(number[a] * several + number[b], dtype=np.int64)
