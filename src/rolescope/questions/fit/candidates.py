"""The jobs that one person is held against: what a search of a store finds, each with what it asks for."""

from __future__ import annotations

from dataclasses import dataclass

from rolescope.questions.jobs.arguments import Filters
from rolescope.questions.jobs.terms import uncounted
from rolescope.questions.jobs.wanted import Read, read
from rolescope.store.own.file import OwnFile
from rolescope.store.own.requirements import Asking, asking
from rolescope.store.own.search import Hits, Search, State, state

MOST_JUDGED = 50_000
"""Jobs that are judged at once: about two seconds."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """What was found.

    Attributes:
        found: vacancies with what they ask for, in the order of a search for jobs.
        uncounted: ids of sources whose terms forbid counting; some of `found` may be theirs.
        unread: found, but what they ask for is not known before the next ingest.
        left: found beyond `MOST_JUDGED`.
        hits: what the search came to.
        asked: the question as it was read.
        now: what the store holds.
    """

    found: tuple[Asking, ...]
    uncounted: frozenset[str]
    unread: int
    left: int
    hits: Hits
    asked: Read
    now: State

    def counted(self, one: Asking) -> bool:
        """Whether its source allows it to be counted."""
        return one.source not in self.uncounted


def candidates(file: OwnFile, query: str | None, filters: Filters) -> Candidates:
    """The vacancies that a question about jobs finds.

    Args:
        file: the store.
        query: as for `jobs`; None for all.
        filters: beside it.

    Raises:
        BadQuestion: if the question cannot be asked so.
    """
    now = state(file)
    asked = read(query, filters, now.as_of)
    hits = Search(file).find(asked.wanted, MOST_JUDGED, uncounted())
    rows = asking(file, hits.numbers)
    found = tuple(one for one in rows if one.requirements is not None)
    return Candidates(
        found=found,
        uncounted=frozenset(uncounted()),
        unread=len(rows) - len(found),
        left=hits.total + hits.uncounted - len(rows),
        hits=hits,
        asked=asked,
        now=now,
    )
