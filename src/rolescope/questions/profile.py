"""What does my own text say of me? A résumé read; nothing of it is kept."""

from __future__ import annotations

import hashlib
import re

from rolescope._version import __version__
from rolescope.extract.profile.build import build
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.json_resume import ProfileAnswer
from rolescope.model.profile import MONTHS, Month, Profile
from rolescope.model.read import PostingText
from rolescope.store.facts import embedded

_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-\d\d)?")


def profile(given: PostingText, *, as_of: str | None = None) -> Answer[ProfileAnswer]:
    """One person's text as a profile, each fact with its place.

    Args:
        given: the text.
        as_of: the month that "present" stands for, as "2026-01"; None: that of the embedded evidence, or the
            latest month that the text's jobs name, whichever is later.

    Raises:
        BadQuestion: if `as_of` is no month.
    """
    read = profile_of(given, as_of=as_of)
    return Answer(
        rolescope=__version__,
        question={"name": "profile", "key": given.key},
        as_of=str(read.as_of),
        evidence=(),
        snapshot=hashlib.sha256(given.text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        view=ProfileAnswer(given.key, read),
    )


def profile_of(given: PostingText, *, as_of: str | None = None) -> Profile:
    """The profile alone, for questions that judge it. Arguments are those of `profile`."""
    if as_of is not None:
        return build(given.text, _month(as_of), given.warnings)
    month = _month(embedded().manifest.as_of)
    first = build(given.text, month, given.warnings)
    dates = [one.dates for one in first.work if one.dates]
    named = [moment for one in dates for moment in (one.start, one.end) if moment]
    latest = max((Month(one.year, one.month or 1) for one in named), default=month, key=_order)
    return build(given.text, latest, given.warnings) if _order(latest) > _order(month) else first


def _month(words: str) -> Month:
    match = _MONTH.fullmatch(words)
    if match is None or not 1 <= int(match[2]) <= MONTHS:
        raise BadQuestion(f"as_of takes a month such as 2026-01; {words!r} is none.")
    return Month(int(match[1]), int(match[2]))


def _order(month: Month) -> tuple[int, int]:
    return month.year, month.month or 1
