"""How far roles agree with what a person says: sums of whole points, their intervals, and what changes them.

Every answered question weighs as much as its importance; a role earns the part of it to which what is
measured agrees with the answer. Agreement is counted in thousandths, so that sums are exact and re-runs
equal. Intervals of sums follow the method of variance estimates recovery (Zou and Donner 2008): distances to
the ends of the parts' intervals add up in squares, or plainly where that end is the scale's; what cannot be
told counts in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isqrt
from typing import NamedTuple

from rolescope.analyse.fit import POINTS, apportion

STEPS = 1000
"""Agreement is counted in thousandths."""
LEAST, MOST = 1, 3
"""Importance of a question that counts. Weightings within one step stay within: none drops a question."""
ENOUGH = 2
"""A role whose figures cover less than one part in so many of the weight has no score."""


class Agreement(NamedTuple):
    """How far a role agrees with one answer, in thousandths, and the ends of its interval."""

    low: int
    value: int
    high: int


@dataclass(frozen=True, slots=True)
class Column:
    """One answered question over all roles.

    Attributes:
        question: its id.
        importance: 0 to 3.
        chosen: place of the answer among the options.
        agreement: by role, by option; None where it cannot be told.
    """

    question: str
    importance: int
    chosen: int
    agreement: tuple[tuple[Agreement | None, ...], ...]

    def of(self, role: int) -> Agreement | None:
        """The role's agreement with the answer."""
        return self.agreement[role][self.chosen]


class Scored(NamedTuple):
    """One role's sum.

    Attributes:
        score: the whole points that are earned.
        low, high: its interval.
        points: one number a column; they sum to the score.
        earned: weight times thousandths: what the score is rounded down from, for an exact order.
        told: weight of the columns that can be told.
        weight: of all columns.
    """

    score: int
    low: int
    high: int
    points: tuple[int, ...]
    earned: int
    told: int
    weight: int

    @property
    def enough(self) -> bool:
        """Whether enough can be told for a score."""
        return self.weight > 0 and self.told * ENOUGH >= self.weight


class Lead(NamedTuple):
    """One role against another under the weighting within one step that is hardest on it.

    Attributes:
        always: whether it is ahead even then, and if all that cannot be told spoke for the other.
        importance: that weighting, one number a column.
        ahead_score, behind_score: their scores under it.
        behind_untold: points that the other could have more, of what cannot be told.
    """

    always: bool
    importance: tuple[int, ...]
    ahead_score: int
    behind_score: int
    behind_untold: int


class Flip(NamedTuple):
    """A change of one column after which another role is first."""

    column: int
    importance: bool
    to: int
    steps: int
    first: int
    score: int
    was_first: int


def closeness(share: tuple[float, float, float], ends: tuple[float, float], wished: float) -> Agreement:
    """How near a measured share comes to what is wished for: one less their distance on the scale.

    Args:
        share: low end, value and high end, 0 to 1.
        ends: shares that stand for 0 and 1 on the scale; beyond them it goes no further.
        wished: 0 to 1.
    """
    floor, ceiling = ends
    low, value, high = (min(max((one - floor) / (ceiling - floor), 0.0), 1.0) for one in share)
    near = sorted(1 - abs(wished - one) for one in (low, high))
    best = 1.0 if low <= wished <= high else near[1]
    middle = 1 - abs(wished - value)
    return Agreement(*(round(STEPS * one) for one in (min(near[0], middle), middle, max(best, middle))))


def score(columns: Sequence[Column], role: int) -> Scored:
    """The sum of one role; 0 of 0 where nothing weighs."""
    weight = sum(column.importance for column in columns)
    parts = [(column.importance, column.of(role)) for column in columns]
    known = [(w, found) for w, found in parts if found is not None]
    shares = [0 if found is None else w * found.value for w, found in parts]
    earned, told = sum(shares), sum(w for w, _ in known)
    if weight == 0:
        return Scored(0, 0, 0, (0,) * len(columns), 0, 0, 0)
    whole = weight * STEPS
    total = POINTS * earned // whole
    below = _together([(w * (found.value - found.low), found.low == 0) for w, found in known])
    above = _together([(w * (found.high - found.value), found.high == STEPS) for w, found in known])
    low = max(POINTS * (earned - below) // whole, 0)
    high = min(-(-POINTS * (earned + above + (weight - told) * STEPS) // whole), POINTS)
    return Scored(total, low, max(high, total), tuple(apportion(total, shares)), earned, told, weight)


def order(columns: Sequence[Column], roles: int) -> tuple[int, ...]:
    """Roles that have a score, by what they earn, then by the low end; of equals the earlier stands first."""
    found = {role: score(columns, role) for role in range(roles)}
    scored = [role for role, one in found.items() if one.enough]
    return tuple(sorted(scored, key=lambda role: (-found[role].earned, -found[role].low, role)))


def lead(columns: Sequence[Column], ahead: int, behind: int) -> Lead:
    """Whether a role earns more than another under every weighting within one step of importance.

    What each earns is linear in the weights, and both share the whole weight: the least lead lies where each
    question that speaks for the first weighs least, and each that speaks against it most. What cannot be told
    of the other counts in full: unknown is not nought, and nobody is ahead of it.
    """
    hardest = tuple(_hardest(column, ahead, behind) for column in columns)
    again = [replace(column, importance=w) for column, w in zip(columns, hardest, strict=True)]
    first, second = score(again, ahead), score(again, behind)
    untold = STEPS * (second.weight - second.told)
    points = -(-POINTS * untold // (STEPS * second.weight)) if second.weight else 0
    return Lead(first.earned > second.earned + untold, hardest, first.score, second.score, points)


def flips(columns: Sequence[Column], roles: int) -> tuple[Flip, ...]:
    """The smallest change of each column's answer, and of its importance, that puts another role first.

    Every change is tried by a re-run, the nearest first; of two as near, the lower.
    """
    now = order(columns, roles)
    if not now:
        return ()
    found = [
        flip
        for i in range(len(columns))
        for importance in (False, True)
        if (flip := _first_flip(columns, i, now[0], roles, importance=importance)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.steps, one.column, one.importance)))


def _first_flip(
    columns: Sequence[Column], i: int, first: int, roles: int, *, importance: bool
) -> Flip | None:
    for to, steps in _changes(columns[i], importance=importance):
        changed = replace(columns[i], importance=to) if importance else replace(columns[i], chosen=to)
        again = [*columns[:i], changed, *columns[i + 1 :]]
        after = order(again, roles)
        if after and after[0] != first:
            was, new = score(again, first), score(again, after[0])
            if new.earned > was.earned:
                return Flip(i, importance, to, steps, after[0], new.score, was.score)
    return None


def _changes(column: Column, *, importance: bool) -> Iterator[tuple[int, int]]:
    """Other values of a column's answer or importance with their distance, the nearest first."""
    now = column.importance if importance else column.chosen
    values = range(MOST + 1) if importance else range(len(column.agreement[0]) if column.agreement else 0)
    others = sorted((abs(value - now), value) for value in values if value != now)
    return ((value, steps) for steps, value in others)


def _hardest(column: Column, ahead: int, behind: int) -> int:
    if column.importance == 0:
        return 0
    one, two = column.of(ahead), column.of(behind)
    gain = (one.value if one else 0) - (two.value if two else STEPS)
    if gain == 0:
        return column.importance
    return max(column.importance - 1, LEAST) if gain > 0 else min(column.importance + 1, MOST)


def _together(distances: Sequence[tuple[int, bool]]) -> int:
    """Distances to the ends of intervals, added up: in squares, but plainly where an end is the scale's.

    There agreement is folded or cut: whichever way a share errs, agreement errs one way, and such errors do
    not cancel.
    """
    plain = sum(distance for distance, at_end in distances if at_end)
    return plain + _root(sum(distance**2 for distance, at_end in distances if not at_end))


def _root(square: int) -> int:
    """The square root, rounded up."""
    return isqrt(square - 1) + 1 if square else 0
