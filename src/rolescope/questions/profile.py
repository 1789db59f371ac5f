"""What does my own text say of me? A résumé read; nothing of it is kept."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

from rolescope._version import __version__
from rolescope.extract.profile.build import build
from rolescope.extract.profile.resume import resume_of
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
        question={"name": "profile", "key": given.key, "present": as_of},
        as_of=str(read.as_of),
        evidence=(),
        snapshot=hashlib.sha256(given.text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        view=ProfileAnswer(given.key, read, resume_of(read)),
    )


FIELDS = """# What is held of you

- `profile.txt`: the text that was read of your file. Everything else follows from it.
- `profile.json`: the same as JSON Resume (jsonresume.org). Fields under `x-rolescope` are ours:
  - `span`, `spans`: places in `profile.txt`, in characters: the first, and the one after the last.
  - `id`, `years`, `work`, `claimed` of a skill: its name in the vocabulary, the years of dated work that
    names it, which jobs of `work` those are, and whether nothing but a list or a summary names it.
  - `months`, `level`, `roles` of a job: how long, the level and the roles that its title names.
  - `permits`, `warnings`: what the text says you are allowed; what a parser cannot read or ignored.
  - `sections`: sections that JSON Resume has no place for, as they stand.
  - `set_apart`: what tells who you are and what you can do not at all. No score sees it, nor your name.

Nothing else is held: no answer, score or search about you is stored.
"""
"""What an export says of its files."""


def exported(given: PostingText, *, as_of: str | None = None) -> Mapping[str, str]:
    """All that is held of a person, as files to take away: texts by their names.

    Args:
        given: the text.
        as_of: as for `profile`.
    """
    found = json.dumps(profile(given, as_of=as_of).view.to_plain(), ensure_ascii=False, indent=1)
    return {"README.md": FIELDS, "profile.json": f"{found}\n", "profile.txt": given.text}


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
