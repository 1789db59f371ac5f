"""How does one person stand against one job: a posting's text, or an opening of a user's own store?"""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.fit_answer import FitAnswer
from rolescope.model.read import PostingText
from rolescope.questions.evidence import USUAL, Home


def fit_one(
    given: PostingText, job: PostingText | str, *, home: Home = USUAL, as_of: str | None = None
) -> Answer[FitAnswer]:
    """One person against one job.

    Args:
        given: the person's own text; it is kept nowhere.
        job: a posting's text, for which no store is needed; or the id of an opening of the store.
        home: where the store is.
        as_of: the month that "present" in the text stands for, as for `profile`.

    Raises:
        BadQuestion: if the store has no such opening, or no store was given.
        StoreUnavailable: if there is no store, or it is being written.
    """
    raise NotImplementedError
