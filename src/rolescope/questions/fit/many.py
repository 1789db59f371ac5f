"""Which jobs of a user's own store does one person come nearest to, and what is missing for each?"""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.fit_answer import FitAnswer
from rolescope.model.read import PostingText
from rolescope.questions.evidence import USUAL, Home
from rolescope.questions.jobs.arguments import NO_FILTERS, TOP, Filters


def fit(
    given: PostingText,
    *,
    query: str | None = None,
    filters: Filters = NO_FILTERS,
    top: int = TOP,
    home: Home = USUAL,
    as_of: str | None = None,
) -> Answer[FitAnswer]:
    """One person against the jobs of a store that a search finds.

    Args:
        given: the person's own text; it is kept nowhere.
        query: as for `jobs`; None for all.
        filters: beside it.
        top: how many to show.
        home: where the store is.
        as_of: the month that "present" in the text stands for, as for `profile`.

    Raises:
        BadQuestion: if the question cannot be asked so, or no store was given.
        StoreUnavailable: if there is no store, or it is being written.
    """
    raise NotImplementedError
