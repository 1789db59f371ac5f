"""Does an edited résumé say anything that its source lacks?"""

from __future__ import annotations

from rolescope.model.answer import Answer
from rolescope.model.read import PostingText
from rolescope.model.tailor import TailorCheck


def check(given: PostingText, edited: PostingText, *, as_of: str | None = None) -> Answer[TailorCheck]:
    """An edited text held against the one that it was made from. Neither is kept.

    Args:
        given: the source.
        edited: what was made of it.
        as_of: the month that "present" stands for in both, as for `profile`.
    """
    raise NotImplementedError
