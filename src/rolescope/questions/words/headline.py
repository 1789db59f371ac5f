"""One sentence that answers."""

from __future__ import annotations

from collections.abc import Sequence

from rolescope.model.comparison import Subject
from rolescope.model.estimate import Estimate
from rolescope.model.shares import PrevalenceRow
from rolescope.questions.words.phrases import listed, opened, plural
from rolescope.questions.words.takeaways import apart, leads, shared_core
from rolescope.questions.words.thin import why_thin

NAMED = 2
THIN = 100
"""With fewer postings of a role, finding no difference says more of the sample than of the roles."""


def headline(
    subjects: Sequence[Subject],
    skills: Sequence[PrevalenceRow],
    activities: Sequence[PrevalenceRow],
    *,
    surveyed: bool = True,
) -> str:
    """What sets the roles apart and what they share; or that nothing reliable does.

    Args:
        subjects: one role or several.
        skills: their skill rows.
        activities: their activity rows.
        surveyed: whether there are public surveys to go by.
    """
    if len(subjects) == 1:
        return _portrait(subjects[0], skills, surveyed=surveyed)
    ids = [subject.id for subject in subjects]
    leanings = [_leaning(subject, ids, skills, activities) for subject in subjects]
    known = [leaning for leaning in leanings if leaning]
    unread = [subject.label for subject in subjects if not subject.postings]
    if unread:
        return _unread(listed(unread), surveyed=surveyed)
    thinnest = min(subjects, key=lambda subject: subject.postings)
    if not known and thinnest.postings < THIN:
        who = listed([plural(subject.label) for subject in subjects])
        return f"Too few postings to tell {who} apart: {thinnest.postings} for {plural(thinnest.label)}."
    if not known:
        who = listed([plural(subject.label) for subject in subjects])
        return f"This evidence shows no reliable difference between {who}."
    core = [row.label for row in shared_core(skills, ids) if not apart(row)][:NAMED]
    both = "both" if len(ids) == 2 else "all"  # noqa: PLR2004 - two is both
    shared = f"; {both} ask for {listed(core)}" if core else ""
    return f"{opened('; '.join(known))}{shared}."


def _leaning(
    subject: Subject, ids: Sequence[str], skills: Sequence[PrevalenceRow], activities: Sequence[PrevalenceRow]
) -> str:
    others = [other for other in ids if other != subject.id]
    does = [row.label for row in leads(activities, subject.id, others) if row.id != "other"][:1]
    told = [row.label for row in leads(skills, subject.id, others) if not _names(row.label, subject)]
    asks = told[: 1 if does else NAMED]
    named = [*asks, *(f"“{label}”" for label in does)]
    return f"{plural(subject.label)} lean to {listed(named)}" if named else ""


def _names(skill: str, subject: Subject) -> bool:
    """Whether the role is named after the skill: that ML engineers do machine learning is no news."""
    return skill.lower() in subject.label.lower()


def _unread(who: str, *, surveyed: bool) -> str:
    rest = "only public surveys are known here" if surveyed else "nothing is known of them here"
    return f"There are no postings read for {who}: {rest}."


def _portrait(subject: Subject, skills: Sequence[PrevalenceRow], *, surveyed: bool) -> str:
    asked = [(row.roles[subject.id], row.label) for row in skills]
    known = [(figure.value, label) for figure, label in asked if isinstance(figure, Estimate)]
    top = [f"{label} ({100 * value:.0f})" for value, label in sorted(known, reverse=True)[:4]]
    if not subject.postings:
        return _unread(subject.label, surveyed=surveyed)
    if not top:
        few = why_thin(subject) or "no skill is named often enough"
        return f"What {plural(subject.label)} are asked for cannot be told here: {few}."
    return f"Of 100 postings for {plural(subject.label)}, so many ask for {listed(top)}."
