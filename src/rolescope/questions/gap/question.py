"""Which learnable thing would let one person pass most jobs of their own store?"""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.gap import THRESHOLD, GapAnswer
from rolescope.model.read import PostingText
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.jobs.arguments import NO_FILTERS, Filters

TOP = 10


def gap(
    given: PostingText,
    *,
    query: str | None = None,
    filters: Filters = NO_FILTERS,
    threshold: int = THRESHOLD,
    top: int = TOP,
    as_of: str | None = None,
    home: Home = USUAL,
) -> Answer[GapAnswer]:
    """What unlocks most, for one person.

    Args:
        given: the person's text; in memory only.
        query: which jobs, as `jobs` takes it.
        filters: beside it.
        threshold: the score from which a job passes, 1 to 100.
        top: how many things to show.
        as_of: the month that "present" stands for, as "2026-01".
        home: where the store is.

    Raises:
        BadQuestion: if the question cannot be asked so, or no store was given.
        StoreUnavailable: if there is no store, or it is being written.
    """
    raise BadQuestion("This is not answered yet.")
