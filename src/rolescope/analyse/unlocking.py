"""Which jobs a person would pass after learning something: the same fit, run again, and nothing else.

A job passes where no condition is contradicted and its score reaches a threshold. It is unlocked by a set of
changes where it passes after all of them and does not now. Jobs that no change touches are not run again, nor
those that stay under the threshold even if all that is touched were worth as much as it ever could be; both
are shown to be exact by `tests/analyse/test_unlocking.py`, against running everything.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from copy import copy
from functools import cached_property, reduce
from statistics import median_low
from typing import NamedTuple

import numpy as np

from rolescope.analyse.counterfactuals import LEARNABLE, changed
from rolescope.analyse.fit import Scored, Scorer
from rolescope.analyse.judging import shown
from rolescope.analyse.sample import Ints
from rolescope.analyse.touching import Key, Touching, key_of, rows_of
from rolescope.model.fit import UNRELATED, Change, Kind, Related, Requirement
from rolescope.model.profile import Qualifications

Unlocked = Mapping[int, int]
"""Number of each job that is unlocked, and its score after the changes."""


class Asking(NamedTuple):
    """A job by what it asks for.

    Attributes:
        id: of the vacancy; one that comes again is not counted again.
        requirements: what it asks for.
    """

    id: str
    requirements: tuple[Requirement, ...]


class Unlocking:
    """One person and many jobs: who passes now, and what would pass after any changes.

    Args:
        person: as now.
        jobs: those to pass; the first of each id counts.
        related: what comes near what.
        threshold: the score from which a job passes, 1 to 100.

    Attributes:
        jobs: the jobs, each once; numbers below count them.
        unread: numbers of jobs that ask for too little to judge.
        blocked: numbers of judged ones with a contradicted condition.
        eligible: numbers of judged ones with none.
        passing: numbers of eligible ones that pass now.
        scores: of eligible ones at first, by number.
        touching: what each change can move, of the eligible ones that did not pass at first.
    """

    def __init__(
        self,
        person: Qualifications,
        jobs: Iterable[Asking],
        *,
        related: Related = UNRELATED,
        threshold: int,
    ) -> None:
        once: dict[str, Asking] = {}
        for job in jobs:
            once.setdefault(job.id, job)
        self.jobs = tuple(once.values())
        self.person, self.related, self.threshold = person, related, threshold
        known = shown(person, related)
        scorer = Scorer(known)
        fits = [scorer.score(job.requirements) for job in self.jobs]
        self.unread = frozenset(i for i, one in enumerate(fits) if one.score is None)
        barred = frozenset(i for i, one in enumerate(fits) if one.contradicted)
        self.blocked = barred - self.unread
        self.eligible = frozenset(range(len(fits))) - self.unread - barred
        self.scores = {i: fits[i].score or 0 for i in sorted(self.eligible)}
        self.passing = frozenset(i for i in self.eligible if _passes(fits[i], threshold))
        self._open = np.array(sorted(self.eligible - self.passing), dtype=np.int64)
        rows = rows_of(known, [self.jobs[i].requirements for i in self._open.tolist()], threshold)
        self.touching = Touching(rows, related)

    def learn(self, change: Change, unlocked: Iterable[int]) -> Unlocking:
        """The same jobs and the person after a change: what is unlocked then, is by further changes.

        Args:
            change: what is learned.
            unlocked: the jobs that `unlocked` says it unlocks.
        """
        other = copy(self)
        other.__dict__.pop("learnable", None)  # of the person before, where it was asked for
        other.person = changed(self.person, change)
        other.passing = self.passing | frozenset(unlocked)
        other.touching = self.touching.learnt(change)
        return other

    @cached_property
    def asked(self) -> Mapping[Key, int]:
        """How many eligible jobs name each learnable thing among what they ask for."""
        counts: dict[Key, int] = {}
        for names in self._named:
            for one in names:
                counts[one] = counts.get(one, 0) + 1
        return counts

    @cached_property
    def years(self) -> Mapping[Key, int]:
        """The median of the years that eligible jobs ask for with a skill, of those that ask for any."""
        found: dict[Key, list[int]] = {}
        for i in sorted(self.eligible):
            for one in self.jobs[i].requirements:
                if one.kind is Kind.SKILL and one.years is not None:
                    for name in one.any_of:
                        found.setdefault((one.kind, name), []).append(one.years)
        return {key: median_low(years) for key, years in found.items()}

    @cached_property
    def _named(self) -> list[dict[Key, str]]:
        return [
            {
                (one.kind, name): label
                for one in self.jobs[i].requirements
                if one.kind in LEARNABLE and not one.blocks
                for name, label in zip(one.any_of, one.labels, strict=True)
            }
            for i in sorted(self.eligible)
        ]

    @cached_property
    def learnable(self) -> tuple[Change, ...]:
        """What eligible jobs ask for and can be learned, merely shown and not shown yet; by kind and name."""
        held = {(Kind.SKILL, one.skill) for one in self.person.skills}
        return tuple(one for one in self._changes if key_of(one) not in held)

    @cached_property
    def dated(self) -> tuple[Change, ...]:
        """Skills asked for with years, each with the median of these, shown now or not; by name."""
        return tuple(
            one._replace(years=self.years[key_of(one)]) for one in self._changes if key_of(one) in self.years
        )

    @cached_property
    def _changes(self) -> tuple[Change, ...]:
        labels: dict[Key, str] = {}
        for names in self._named:
            for key, label in names.items():
                labels[key] = min(label, labels.get(key, label))
        return tuple(Change(kind, name, labels[kind, name]) for kind, name in sorted(labels))

    def unlocked(self, *changes: Change, among: Collection[int] | None = None) -> Unlocked:
        """Jobs that pass after all the changes and do not now.

        Args:
            changes: made one after the other; their order makes no difference.
            among: look at these only; None for all.
        """
        may = self._open[self.touching.may_pass(changes)].tolist()
        again = [i for i in may if i not in self.passing and (among is None or i in among)]
        if not again:
            return {}
        scorer = Scorer(shown(reduce(changed, changes, self.person), self.related))
        fits = ((i, scorer.score(self.jobs[i].requirements)) for i in again)
        return {i: then.score for i, then in fits if then.score is not None and _passes(then, self.threshold)}

    def naming(self, change: Change, numbers: Iterable[int]) -> int:
        """How many of some jobs name what is learned among what they ask for."""
        return sum(
            any(one.kind is change.kind and change.name in one.any_of for one in self.jobs[i].requirements)
            for i in numbers
        )

    def touched(self, change: Change) -> frozenset[int]:
        """Jobs that do not pass now and whose score the change may move: it moves no other."""
        return frozenset(self._open[self.touching.touched(change)].tolist()) - self.passing

    def gains(self, change: Change) -> tuple[Ints, Ints, Ints]:
        """Numbers of jobs that a change touches, the most each could gain by it, and the least each lacks."""
        places, most = self.touching.gains(change)
        return self._open[places], most, self.touching.rows.short[places]


def _passes(one: Scored, threshold: int) -> bool:
    return one.score is not None and one.score >= threshold and not one.contradicted
