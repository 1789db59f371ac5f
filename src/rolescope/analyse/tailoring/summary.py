"""A sentence of a profile's own facts: the latest title, dated work, years of each skill asked for."""

from __future__ import annotations

from rolescope.analyse.tailoring.asks import Asks, spelled
from rolescope.model.profile import Profile, ProfileSkill, Spanned, Work
from rolescope.model.span import Span
from rolescope.model.tailor import Edit, EditKind

_TITLE = "the latest title, and "
MOST = 6
"""Skills that the sentence names."""


def told(profile: Profile, asks: Asks, *, titled: bool = True) -> tuple[Spanned, Edit] | None:
    """The sentence and what it rests on; None where no dated work shows anything that is asked for.

    Args:
        profile: whose facts.
        asks: what is asked for.
        titled: begin with the latest title.
    """
    dated = [one for one in profile.skills if one.years and one.skill in asks.skills]
    latest = _latest(profile)
    if not dated or latest is None or profile.years is None:
        return None
    first = sorted(dated, key=lambda one: asks.skills[one.skill].rank)[:MOST]
    named = ", ".join(f"{spelled(one, profile, asks)} ({years(one.years or 0)})" for one in first)
    work = f"{years(profile.years)} of dated work"
    words = f"{latest.title.text} with {work}: {named}." if latest.title and titled else f"{work}: {named}."
    words = words[0].upper() + words[1:]
    spans = tuple(dict.fromkeys(_spans(profile, latest, first)))
    reason = f"Your own facts in a sentence: {_TITLE * titled}whole years of work that names each skill."
    edit = Edit(EditKind.SUMMARY, "summary", "", words, reason, spans, asks.skills[first[0].skill].span)
    return Spanned(words, spans[0]), edit


def years(figure: float) -> str:
    """Years in words, never more than there are: whole ones, rounded down."""
    whole = int(figure)
    if whole < 1:
        return "under a year"
    return "1 year" if whole == 1 else f"{whole} years"


def _latest(profile: Profile) -> Work | None:
    """The job with a title that ends last; of those, the first in the text."""
    best: tuple[int, Work] | None = None
    for one in profile.work:
        stretch = one.dates.stretch(profile.as_of) if one.dates and one.title else None
        if stretch and (best is None or stretch[1] > best[0]):
            best = stretch[1], one
    return best[1] if best else None


def _spans(profile: Profile, latest: Work, skills: list[ProfileSkill]) -> list[Span]:
    found = [latest.title.span] if latest.title else []
    for one in skills:
        found += one.spans[:1]
        found += [job.dates.span for at, job in enumerate(profile.work) if at in one.where and job.dates]
    return found
