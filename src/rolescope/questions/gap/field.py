"""The jobs that a gap is about: what a search finds, each once, that may be counted and can be judged."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rolescope.model.job import Job
from rolescope.questions.fit.candidates import Candidates, candidates
from rolescope.questions.fit.person import Person
from rolescope.questions.jobs.arguments import Filters
from rolescope.questions.jobs.shown import Asking as Explained
from rolescope.questions.jobs.shown import job
from rolescope.store.own.file import OwnFile
from rolescope.store.own.requirements import Asking
from rolescope.store.own.search import vacancies
from rolescope.store.own.texts import texts_among

TOGETHER = 10_000
"""Texts that are held at a time."""


@dataclass(frozen=True, slots=True)
class Field:
    """Jobs, and what was left out.

    Attributes:
        found: what the search came to.
        jobs: those that are counted, by id.
        uncounted: left out, as the terms of their sources forbid counting.
        copied: left out, as the profile repeats their words.
        shown: facts of the jobs, in the same order.
    """

    found: Candidates
    jobs: Mapping[str, Asking]
    uncounted: int
    copied: int
    shown: tuple[Job, ...]

    def employers(self, ids: Collection[str]) -> int:
        """How many employers jobs are of."""
        return len({employer(one) for one in self.shown if one.id in ids})


def employer(one: Job) -> str:
    """Whose a job is, by name; one that names nobody is of an employer of its own."""
    return " ".join((one.employer or "").casefold().split()) or one.id


def field_of(file: OwnFile, person: Person, query: str | None, filters: Filters) -> Field:
    """The jobs of a question.

    Words that a profile copies from a posting earn nothing there. Such jobs are left out of all counts:
    learning has nothing to do with them.

    Args:
        file: the store.
        person: who is judged.
        query: as for `jobs`; None for all.
        filters: beside it.
    """
    found = candidates(file, query, filters)
    counted = {one.id: one for one in found.found if found.counted(one)}
    copied = _copied(file, person, list(counted.values()))
    jobs = {id_: one for id_, one in counted.items() if id_ not in copied}
    shown = _shown(file, found, jobs)
    return Field(found, jobs, len(found.found) - len(counted), len(copied), shown)


def _copied(file: OwnFile, person: Person, jobs: Sequence[Asking]) -> frozenset[str]:
    """Those of which the profile repeats a run of words."""
    found = set()
    for start in range(0, len(jobs), TOGETHER):
        texts = texts_among(file, [one.n for one in jobs[start : start + TOGETHER]])
        found |= {id_ for id_, text in texts.items() if person.copies.of(text)}
    return frozenset(found)


def _shown(file: OwnFile, found: Candidates, jobs: Mapping[str, Asking]) -> tuple[Job, ...]:
    explained = Explained(found.asked.wanted, tuple(found.uncounted))
    return tuple(job(one, explained) for one in vacancies(file, [one.n for one in jobs.values()]))
