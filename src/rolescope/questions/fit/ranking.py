"""Jobs in order for one person, with what is copied from each left out before it is placed.

A posting's own words earn nothing in a profile. Leaving them out never betters a job's place in either order
(neither its score nor its low rises, see `Person.own`), so that the place with them is the best it can have:
jobs are taken in that order, each is held against its posting when its turn comes, and goes back among the
others where it loses. What comes out is as if all had been held against theirs, and few texts are read.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rolescope.analyse.fit import Scored, Scorer
from rolescope.model.fit import Kind
from rolescope.model.fit_answer import Order
from rolescope.model.span import Span
from rolescope.questions.fit.person import Person
from rolescope.store.own.file import OwnFile
from rolescope.store.own.requirements import Asking, texts_of

ORDERS = {
    order: "jobs without a contradicted condition first; then those with a score; then by "
    f"{by}, both falling; then by id"
    for order, by in ((Order.SCORE, "score and by low"), (Order.LOW, "low and by score"))
}
TOGETHER = 64
"""Texts that are fetched at a time."""
Place = tuple[bool, bool, int, int, str]


class Ranked(NamedTuple):
    """A job in its place.

    Attributes:
        job: the job.
        scored: its figures, without what is copied.
        copied: stretches of the profile that are its own words.
        text: as posted.
    """

    job: Asking
    scored: Scored
    copied: tuple[Span, ...]
    text: str


class Own:
    """What one person shows of jobs in words of their own; texts are fetched as they are needed.

    Args:
        file: the store; nothing is written to it meanwhile.
        person: who is judged.
    """

    def __init__(self, file: OwnFile, person: Person) -> None:
        self._file = file
        self._person = person
        self._texts: dict[str, str] = {}

    def has(self, job: Asking) -> bool:
        """Whether its text is here already."""
        return job.id in self._texts

    def fetch(self, jobs: Iterable[Asking]) -> None:
        """Have the texts of jobs that are about to be asked for."""
        missing = [one.id for one in jobs if one.id not in self._texts]
        self._texts |= texts_of(self._file, missing)

    def ranked(self, job: Asking) -> Ranked:
        """The figures of one job, without what is copied from it."""
        self.fetch([job])
        text = self._texts[job.id]
        copied = self._person.copies.of(text)
        asked, person = job.requirements or (), self._person
        scorer = Scorer(person.known(person.own(asked, copied))) if copied else person.scorer
        return Ranked(job, scorer.score(asked), copied, text)


def figures(own: Own, person: Person, jobs: Sequence[Asking]) -> dict[int, Scored]:
    """The figures of jobs by number, at best: with what may be copied, but for what could turn against one.

    Args:
        own: what the person shows in their own words.
        person: who is judged.
        jobs: each with requirements.
    """
    found = {one.n: person.scorer.score(one.requirements or ()) for one in jobs}
    if {"work", "sponsorship"} <= {one.kind for one in person.able.permits}:
        # A copied "may work here" hides that sponsorship is needed: it would better the place of a job.
        turning = [
            one for one in jobs if any(asked.kind is Kind.RIGHT_TO_WORK for asked in one.requirements or ())
        ]
        own.fetch(turning)
        found |= {one.n: own.ranked(one).scored for one in turning}
    return found


def first(
    own: Own, jobs: Sequence[Asking], found: Mapping[int, Scored], top: int, order: Order = Order.SCORE
) -> list[Ranked]:
    """The first jobs.

    Args:
        own: what the person shows in their own words.
        jobs: all of them.
        found: their figures at best.
        top: how many.
        order: what they are put in order by.
    """
    queue: list[tuple[Place, int, Ranked | None]] = [
        (place(found[one.n], one.id, order), at, None) for at, one in enumerate(jobs)
    ]
    heapq.heapify(queue)
    done: list[Ranked] = []
    while queue and len(done) < top:
        _, at, ranked = heapq.heappop(queue)
        if ranked is not None:
            done.append(ranked)
            continue
        if not own.has(jobs[at]):
            own.fetch([jobs[at], *(jobs[next_] for _, next_, _ in heapq.nsmallest(TOGETHER, queue))])
        ranked = own.ranked(jobs[at])
        heapq.heappush(queue, (place(ranked.scored, ranked.job.id, order), at, ranked))
    return done


def place(scored: Scored, id_: str, order: Order = Order.SCORE) -> Place:
    """What a job is ordered by, the least first."""
    by = (-(scored.score or 0), -(scored.low or 0))
    return scored.contradicted, scored.score is None, *(by if order is Order.SCORE else by[::-1]), id_
