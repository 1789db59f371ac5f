"""What `gap` answers with: how many jobs each learnable thing unlocks, together and in which order.

A job is a vacancy: a group of openings counts once. It passes where no condition is contradicted and its
score reaches the threshold. It is unlocked by a change where it passes after the change and does not now.
Every count is that of the same fit, run again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rolescope.model.estimate import Figure
from rolescope.model.fit import Change
from rolescope.model.job import Attribution, Stored, Understood
from rolescope.model.plain import fields

THRESHOLD = 60
"""The score from which a job passes where nobody says otherwise."""
UNKNOWN = "unknown"
BANDS = ("days", "weeks", "months", "a year or more")
"""How long learning something is judged to take, beside a job; the least first. Else `UNKNOWN`."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long learning something is judged to take. A judgement by hand, not a measurement.

    Attributes:
        band: one of `BANDS`, or `UNKNOWN`.
        reason: what it goes by, in words.
    """

    band: str
    reason: str


@dataclass(frozen=True, slots=True)
class WithYears:
    """What a change would unlock with dated years beside it. Learning gives none: they come with work.

    Attributes:
        years: the median of the years that jobs ask for with it.
        unlocks: jobs that pass with it and these years, and do not now.
    """

    years: int
    unlocks: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A skill that unlocks nothing by being shown, and something with dated years, which only work gives.

    Attributes:
        change: the skill, with the median of the years that jobs ask for with it.
        held: whether it is shown already, with fewer dated years or none.
        unlocks: jobs that pass with these years and do not now.
        employers: how many employers these are of.
    """

    change: Change
    held: bool
    unlocks: int
    employers: int

    def to_plain(self) -> dict[str, Any]:
        """The fields by name."""
        return fields(self) | {"change": plain_change(self.change)}


@dataclass(frozen=True, slots=True)
class PayChange:
    """Yearly pay as stated by the jobs that pass after a change, against those that pass now.

    An association among jobs that state pay, a biased sample of all; not what a person would earn.

    Attributes:
        country: ISO 3166-1 alpha-2 of the jobs; None where none state yearly pay with country and currency.
        currency: ISO 4217; None likewise.
        now: median of the jobs that pass now.
        after: median of the jobs that pass after it, those of now among them.
        change: `after` less `now`.
        unlocked: how many of the jobs that it unlocks state such pay.
    """

    country: str | None
    currency: str | None
    now: Figure
    after: Figure
    change: Figure
    unlocked: int


@dataclass(frozen=True, slots=True)
class Unlock:
    """One learnable thing.

    Attributes:
        change: what is learned or earned. Its years are None: it is shown, and no years with it.
        assumed: the change in words ("SQL, shown").
        kind: kind of skill ("tool"), "certificate" or "spoken language".
        asked: eligible jobs that name it among what they ask for.
        unlocks: jobs that pass after it and do not now.
        by_name: of these, those that name it; the others ask for something that it comes near.
        employers: how many employers these are of; one with many openings is one.
        passing: jobs that pass after it in all.
        jobs: ids of the first of those unlocked, the highest score after it first.
        with_years: the same with years; None where no job asks for years of it.
        effort: how long it is judged to take.
        pay: stated pay of the jobs that pass after it.
    """

    change: Change
    assumed: str
    kind: str
    asked: int
    unlocks: int
    by_name: int
    employers: int
    passing: int
    jobs: tuple[str, ...]
    with_years: WithYears | None
    effort: Effort
    pay: PayChange

    def to_plain(self) -> dict[str, Any]:
        """The fields by name."""
        return fields(self) | {"change": plain_change(self.change)}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that unlock together more than the sum of each alone.

    Attributes:
        first, second: the two.
        alone: what each unlocks by itself.
        together: jobs that pass with both and do not now.
        more: `together` less the sum of `alone`.
        employers: how many employers those that pass with both are of.
    """

    first: Change
    second: Change
    alone: tuple[int, int]
    together: int
    more: int
    employers: int

    def to_plain(self) -> dict[str, Any]:
        """The fields by name."""
        return fields(self) | {"first": plain_change(self.first), "second": plain_change(self.second)}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the plan: of all things left, the one that adds most.

    Attributes:
        change: what is learned next.
        adds: jobs that pass after this step and did not before it.
        unlocked: jobs that pass after it and do not now: the union of all steps so far.
        passing: jobs that pass after it in all.
        employers: how many employers those that it adds are of.
        effort: how long the step is judged to take, with what the steps before it show.
    """

    change: Change
    adds: int
    unlocked: int
    passing: int
    employers: int
    effort: Effort

    def to_plain(self) -> dict[str, Any]:
        """The fields by name."""
        return fields(self) | {"change": plain_change(self.change)}


@dataclass(frozen=True, slots=True)
class Plan:
    """Things to learn one after the other, and where to stop.

    Attributes:
        steps: in order.
        least: the fewest jobs that a step has to add.
        stop: why there is no further step, in a sentence.
        next_adds: what the best further step would add; 0 where none adds any.
    """

    steps: tuple[Step, ...]
    least: int
    stop: str
    next_adds: int


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """What would unlock most, for one person among the jobs of a store.

    Attributes:
        headline: the answer in a sentence.
        key: what the profile is called: a file's name.
        understood: which jobs were asked for, as it was read.
        threshold: the score from which a job passes.
        found: vacancies that the search found and that may be counted.
        uncounted: found beside them, of sources whose terms forbid counting; they are left out.
        left: found beyond the most that are judged at once.
        unread: found, and not read for what they ask before the next ingest.
        copied: left out, as the profile repeats their words, which earn nothing there.
        thin: ask for too little to judge.
        blocked: could be judged, and have a contradicted condition.
        eligible: could be judged, and have none.
        passing: eligible ones that pass now.
        passing_at: how many pass at thresholds beside it, now: (threshold, jobs).
        unlocks: what is learnable, of most jobs unlocked first; of equal ones what more of them name,
            then the least effort.
        considered: learnable things that were tried.
        unlocking: of these, how many unlock a job.
        only_with_years: skills that unlock nothing by being shown, and something with years.
        pairs: what goes together, of most gain first.
        plan: step by step.
        attribution: what the sources of the jobs want said.
        stored: what the store holds.
        notes: how the counts were made and what they leave out.
        limits: what the answer cannot say.
        tries: what to try, as commands or in words.
    """

    headline: str
    key: str
    understood: tuple[Understood, ...]
    threshold: int
    found: int
    uncounted: int
    left: int
    unread: int
    copied: int
    thin: int
    blocked: int
    eligible: int
    passing: int
    passing_at: tuple[tuple[int, int], ...]
    unlocks: tuple[Unlock, ...]
    considered: int
    unlocking: int
    only_with_years: tuple[Dated, ...]
    pairs: tuple[Pair, ...]
    plan: Plan
    attribution: tuple[Attribution, ...]
    stored: Stored
    notes: tuple[str, ...]
    limits: tuple[str, ...]
    tries: tuple[str, ...]


def plain_change(change: Change) -> dict[str, Any]:
    """A change as JSON has it."""
    return {**change._asdict(), "kind": change.kind.value}
