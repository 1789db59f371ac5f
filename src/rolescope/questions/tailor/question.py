"""How do I say what I have so that this posting finds it? Order, selection and spelling; never a new fact."""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.read import PostingText
from rolescope.model.tailor import TailorAnswer
from rolescope.questions.evidence import USUAL, Home


def tailor(
    given: PostingText,
    job: PostingText | str,
    *,
    short: bool = False,
    home: Home = USUAL,
    as_of: str | None = None,
) -> Answer[TailorAnswer]:
    """One person's text arranged towards one job.

    Args:
        given: the person's own text; it is kept nowhere.
        job: a posting's text, for which no store is needed; or the id of an opening of the store.
        short: leave out highlights that show nothing of what is asked for.
        home: where the store is.
        as_of: the month that "present" in the text stands for, as for `profile`.

    Raises:
        BadQuestion: if the store has no such opening, or no store was given.
        StoreUnavailable: if there is no store, or it is being written.
    """
    raise NotImplementedError
