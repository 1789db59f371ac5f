"""What to learn first, second and so on, and where to stop: the best next step each time.

Greedy: each step takes what adds most now. Jobs unlocked by a set are not a submodular count (two things may
unlock together what neither does alone), so no share of the best possible plan is guaranteed; the count after
each step is exact all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from rolescope.analyse.unlocking import Unlocked, Unlocking
from rolescope.model.fit import Change

Effort = Callable[[Unlocking, Change], int]
"""How hard a change is for the person as they then are; the least first."""


class Taken(NamedTuple):
    """A step.

    Attributes:
        change: what is learned.
        added: jobs that pass after it and did not before it.
        before: the person and the jobs before it.
    """

    change: Change
    added: Unlocked
    before: Unlocking


class Planned(NamedTuple):
    """Steps, and what the best further step would add.

    Attributes:
        steps: in order.
        next: the best further step; None where nothing is left.
        next_adds: jobs that it would unlock.
    """

    steps: tuple[Taken, ...]
    next: Change | None
    next_adds: int


def learning_plan(
    now: Unlocking, alone: Mapping[Change, Unlocked], *, least: int, most: int, effort: Effort
) -> Planned:
    """Steps while the best adds enough.

    Args:
        now: the person and the jobs.
        alone: what can be learned, and what each unlocks by itself.
        least: the fewest jobs that a step has to add, at least 1.
        most: how many steps at most.
        effort: of steps that add as many, the one of least effort is taken; of those, the first.
    """
    gains = dict(alone)
    steps: list[Taken] = []
    while gains:
        best = min(gains, key=lambda one: (-len(gains[one]), effort(now, one)))
        if len(gains[best]) < max(1, least) or len(steps) == most:
            return Planned(tuple(steps), best, len(gains[best]))
        steps.append(Taken(best, gains.pop(best), now))
        now = _learned(now, steps[-1], gains)
    return Planned(tuple(steps), None, 0)


def _learned(now: Unlocking, step: Taken, gains: dict[Change, Unlocked]) -> Unlocking:
    """The next state; gains are run again for jobs that the step touched, and stay as they are for others."""
    moved = now.touched(step.change)
    then = now.learn(step.change, step.added)
    for one, before in gains.items():
        kept = {i: score for i, score in before.items() if i not in moved}
        gains[one] = {**kept, **then.unlocked(one, among=moved)}
    return then
