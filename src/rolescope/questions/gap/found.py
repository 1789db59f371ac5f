"""Who passes what now, and what each learnable thing unlocks by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rolescope.analyse.unlocking import Unlocked, Unlocking
from rolescope.model.fit import Change, Kind
from rolescope.questions.gap.field import Field
from rolescope.taxonomy.effort import effort, hardness

LEAST_SHARE = 100
"""A step of the plan has to add one in so many eligible jobs, and one at least."""


@dataclass(frozen=True)
class Found:
    """Who passes what, and what each learnable thing unlocks by itself.

    Attributes:
        now: the person and the jobs.
        field: the jobs, and what was left out.
    """

    now: Unlocking
    field: Field

    @cached_property
    def alone(self) -> Mapping[Change, Unlocked]:
        """What each unlocks; of most jobs first, then of those that name it, of least effort, by label.

        What none of its jobs names, and only comes near what they ask for, stands after all that is named.
        """
        found = {one: self.now.unlocked(one) for one in self.now.learnable}
        return {one: found[one] for one in sorted(found, key=lambda one: self._place(one, found[one]))}

    def _place(self, change: Change, jobs: Unlocked) -> tuple[bool, int, int, int, tuple[str, str, Kind]]:
        hard = hardness(effort(change, self.skills))
        named = self.now.naming(change, jobs)
        return named == 0, -len(jobs), -named, hard, name(change)

    @cached_property
    def least(self) -> int:
        """The fewest jobs that a step of the plan has to add."""
        return max(1, -(-len(self.now.eligible) // LEAST_SHARE))

    @cached_property
    def skills(self) -> frozenset[str]:
        """Ids of the skills that are shown now."""
        return frozenset(one.skill for one in self.now.person.skills)

    def ids(self, numbers: Iterable[int]) -> frozenset[str]:
        """Ids of jobs by number."""
        return frozenset(self.now.jobs[i].id for i in numbers)

    def employers(self, numbers: Iterable[int]) -> int:
        """How many employers jobs are of."""
        return self.field.employers(self.ids(numbers))


def name(change: Change) -> tuple[str, str, Kind]:
    """By what changes are ordered where all else is alike."""
    return change.label.casefold(), change.name, change.kind
