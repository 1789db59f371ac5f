"""What a change can move: the requirements it touches, and the most that each could then be worth.

A bound and nothing more. It tells which jobs need not be run again, because their score stays as it is, or
stays under the threshold whatever the run would say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from rolescope.analyse.fit import POINTS, WEIGHTS
from rolescope.analyse.judging import Shown, judge, shown
from rolescope.analyse.sample import Ints
from rolescope.model.fit import Change, Kind, Related, Requirement
from rolescope.model.profile import Certificate, ProfileSkill, Qualifications
from rolescope.model.span import Span

Key = tuple[Kind, str]
"""A learnable thing: its kind, and its name as in `Requirement.any_of`."""

_STEPS = 1000
_FULL = _STEPS + 1
"""More than any requirement is worth, in thousandths."""
_NOWHERE = Span(0, 0)
_NONE: Ints = np.empty(0, dtype=np.int64)
_NO_ENTRIES: Ints = np.empty((0, 3), dtype=np.int64)


def key_of(change: Change) -> Key:
    """The thing that a change is about, whatever its years."""
    return change.kind, change.name


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The weighed requirements of jobs, one after the other, and what is earned now.

    Attributes:
        asked: (N) the requirements.
        job: (N,) place of the job of each.
        weight: (N,) its weight.
        worth: (N,) the most that its credit can be now, in thousandths.
        short: (J,) the least that each job lacks of the threshold, in hundredths of weight × thousandths.
    """

    asked: Sequence[Requirement]
    job: Ints
    weight: Ints
    worth: Ints
    short: Ints


def rows_of(known: Shown, jobs: Sequence[Sequence[Requirement]], threshold: int) -> Rows:
    """What jobs weigh, and what the person earns of it now.

    Args:
        known: the person.
        jobs: what each asks for; enough to be judged.
        threshold: the score from which a job passes.
    """
    rows = [(at, one) for at, asked in enumerate(jobs) for one in asked if not one.blocks]
    credit = {one: _rounded_up(judge(one, known).credit) for one in {one for _, one in rows}}
    job = np.array([at for at, _ in rows], dtype=np.int64)
    weight = np.array([WEIGHTS[one.ask] for _, one in rows], dtype=np.int64)
    worth = np.array([credit[one] for _, one in rows], dtype=np.int64)
    whole, earned = _sums(job, weight, len(jobs)), _sums(job, weight * worth, len(jobs))
    return Rows([one for _, one in rows], job, weight, worth, threshold * _STEPS * whole - POINTS * earned)


class Touching:
    """Which rows each learnable thing touches, and what they could be worth by it.

    Args:
        rows: of the jobs.
        related: what comes near what.

    Attributes:
        rows: of the jobs, with what they are worth now.
    """

    def __init__(self, rows: Rows, related: Related) -> None:
        self.rows = rows
        found: dict[Key, list[tuple[int, int, int]]] = {}
        known: dict[Requirement, tuple[tuple[Key, int, int], ...]] = {}
        self._certified: dict[Requirement, list[int]] = {}
        for at, asked in enumerate(rows.asked):
            bare = _bare(asked)
            if bare.kind is Kind.CERTIFICATE:
                self._certified.setdefault(bare, []).append(at)
            if bare not in known:
                known[bare] = tuple(_touches(bare, related))
            for key, as_shown, with_years in known[bare]:
                found.setdefault(key, []).append((at, as_shown, with_years))
        self._found = {key: np.array(one, dtype=np.int64) for key, one in found.items()}

    def learnt(self, change: Change) -> Touching:
        """The same after a change: every row that it touches is worth as much as it can be."""
        found, rows, other = self._entries(change), self.rows, copy(self)
        worth, short = rows.worth.copy(), rows.short.copy()
        np.maximum.at(worth, found[:, 0], found[:, _column(change)])
        gained = rows.weight * (worth - rows.worth)
        short -= POINTS * _sums(rows.job, gained, len(short))
        other.rows = replace(rows, worth=worth, short=short)
        return other

    def touched(self, change: Change) -> Ints:
        """Places of the jobs that a change touches, rising."""
        return np.unique(self.rows.job[self._entries(change)[:, 0]])

    def may_pass(self, changes: Sequence[Change]) -> Ints:
        """Places of the jobs that changes touch and that could then pass, rising; the others cannot."""
        found = [(one, self._entries(one)) for one in changes]
        rows, back = np.unique(np.concatenate([_NONE, *(at[:, 0] for _, at in found)]), return_inverse=True)
        best = self.rows.worth[rows]
        np.maximum.at(best, back, np.concatenate([_NONE, *(at[:, _column(one)] for one, at in found)]))
        jobs, most = self._gained(rows, best)
        return np.asarray(jobs[most >= self.rows.short[jobs]], dtype=np.int64)

    def gains(self, change: Change) -> tuple[Ints, Ints]:
        """Places of the jobs that a change touches, and the most each could gain, in the unit of `short`."""
        found = self._entries(change)
        at = found[:, 0]
        return self._gained(at, np.maximum(self.rows.worth[at], found[:, _column(change)]))

    def _gained(self, rows: Ints, best: Ints) -> tuple[Ints, Ints]:
        gained = self.rows.weight[rows] * (best - self.rows.worth[rows])
        jobs, place = np.unique(self.rows.job[rows], return_inverse=True)
        return np.asarray(jobs, dtype=np.int64), POINTS * _sums(place, gained, len(jobs))

    def _entries(self, change: Change) -> Ints:
        """(M, 3) rows that a change touches, and what they are worth by it: as shown, and with any years."""
        key = key_of(change)
        if key not in self._found and change.kind is Kind.CERTIFICATE:
            alone = shown(Qualifications(certificates=(Certificate(change.name, _NOWHERE),)))
            named = [at for asked, at in self._certified.items() if judge(asked, alone).credit > 0]
            self._found[key] = np.array(
                [(at, _FULL, _FULL) for at in sorted(chain.from_iterable(named))], dtype=np.int64
            ).reshape(-1, 3)
        return self._found.get(key, _NO_ENTRIES)


def _touches(asked: Requirement, related: Related) -> Iterator[tuple[Key, int, int]]:
    """What touches a requirement, with the most it is worth by that alone: as shown, and with any years.

    A skill touches what asks for it and what asks for something it comes near; and years in all that count
    where enough of the posting's skills are shown, or what wholly stands in for them. The worth is what the
    judge itself says of a person with nothing else: of a skill asked for, the best of what is shown counts.
    Certificates, whose names may hold one another, are looked up when they are asked for.
    """
    if asked.kind is Kind.YEARS:
        wholly = (one.shown for name in asked.areas for one in related.get(name, ()) if one.figure >= 1.0)
        yield from (((Kind.SKILL, name), _FULL, _FULL) for name in dict.fromkeys((*asked.areas, *wholly)))
    elif asked.kind is Kind.SKILL:
        near = (one.shown for name in asked.any_of for one in related.get(name, ()))
        yield from _skills(asked, dict.fromkeys((*asked.any_of, *near)), related)
    elif asked.kind is Kind.LANGUAGE:
        yield from (((asked.kind, name), _FULL, _FULL) for name in dict.fromkeys(asked.any_of))


def _skills(asked: Requirement, names: Iterable[str], related: Related) -> Iterator[tuple[Key, int, int]]:
    for name in names:
        alone = shown(_only(name), related)
        as_shown = judge(asked, alone).credit
        with_years = judge(asked._replace(years=None), alone).credit
        yield (Kind.SKILL, name), _rounded_up(as_shown), _rounded_up(with_years)


def _only(skill: str) -> Qualifications:
    return Qualifications(skills=(ProfileSkill(skill, skill, (_NOWHERE,), None, (), claimed=False),))


def _rounded_up(credit: float) -> int:
    return int(credit * _STEPS) + 1


def _bare(asked: Requirement) -> Requirement:
    """What is asked for without its place and words, under which it is alike in many jobs."""
    return asked if not asked.quote else asked._replace(span=_NOWHERE, quote="")


def _column(change: Change) -> int:
    """Of the entries, what counts: as shown, or with any years, of which fewer are worth no more."""
    return 1 if change.years is None else 2


def _sums(place: Ints, amount: Ints, length: int) -> Ints:
    return np.bincount(place, amount, length).astype(np.int64)
