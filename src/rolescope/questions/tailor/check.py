"""Does an edited résumé say anything that its source lacks?"""

from __future__ import annotations

import hashlib

from rolescope._version import __version__
from rolescope.extract.profile.inventions import find_inventions
from rolescope.model.answer import Answer
from rolescope.model.read import PostingText
from rolescope.model.tailor import TailorCheck
from rolescope.questions.profile import profile_of

LIMITS = (
    "It compares words, numbers, dates and entries; it does not judge whether a sentence is true.",
    "A sentence without a name, number, date or known skill can say more than the source, and passes.",
    "Leaving out is not invention: what is missing is not told.",
)


def check(given: PostingText, edited: PostingText, *, as_of: str | None = None) -> Answer[TailorCheck]:
    """An edited text held against the one that it was made from. Neither is kept.

    Args:
        given: the source.
        edited: what was made of it.
        as_of: the month that "present" stands for in both, as for `profile`.

    Raises:
        BadQuestion: if `as_of` is no month.
    """
    profile = profile_of(given, as_of=as_of)
    found = find_inventions(profile, profile_of(edited, as_of=str(profile.as_of)))
    things = "thing" if len(found) == 1 else "things"
    headline = (
        f"{len(found)} {things} that the source does not have."
        if found
        else "Nothing that the source does not have."
    )
    both = f"{given.text}\0{edited.text}".encode("utf-8", "surrogatepass")
    return Answer(
        rolescope=__version__,
        question={"name": "tailor-check", "key": given.key, "edited": edited.key, "present": as_of},
        as_of=str(profile.as_of),
        evidence=(),
        snapshot=hashlib.sha256(both).hexdigest()[:16],
        view=TailorCheck(headline, given.key, edited.key, edited.text, found, LIMITS),
    )
