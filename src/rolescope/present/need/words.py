"""A team's need in plain words, the same on page and terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.article import with_article
from rolescope.model.need import Missing, NeedAnswer
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.present.words import inside, join

OTHER = "other"
ENGLISH = "en"
NO_SHARE = 0.005
"""Lower end of a role's share of the work that reads as 0 %: no title is drafted on it."""
MOST_SILENT = 6
"""Sentences that say nothing which are listed."""
FOOT = (
    "Judged by a model of postings, from this text alone; intervals are 90 %. Advice to you, not a decision."
)


def label(view: NeedAnswer, role: str) -> str:
    """A role's name; "Cannot tell" for what the text leaves open."""
    return view.roles.get(role, "Cannot tell")


def name(view: NeedAnswer, role: str) -> str:
    """A role's name inside a sentence."""
    return "another kind of work" if role == OTHER else inside(label(view, role))


def of_whom(view: NeedAnswer, role: str) -> str:
    """Whose work a role is: "a data engineer's"."""
    return f"{with_article(name(view, role))}'s"


def headline(view: NeedAnswer) -> str:
    """Which title the work would carry, or that it cannot be told."""
    verdict = view.verdict
    if verdict.verdict == CANNOT_TELL:
        foreign = view.language not in {ENGLISH, None}
        why = "too little of the text is English" if foreign else "the text says too little of the work"
        return f"Cannot tell whom you need: {why}."
    if verdict.verdict == OTHER:
        return f"None of the roles known here: most likely work of another kind ({verdict.shares[0]:.0%})."
    likely = f"most likely {of_whom(view, verdict.verdict)} work ({verdict.shares[0]:.0%})"
    if view.split:
        return f"This may be several jobs, {join([name(view, role) for role in view.split])}: {likely}."
    if verdict.lows[0] < NO_SHARE:
        return f"The text leaves open whom you need: {likely}. It could be called {join(view.titles, 'or')}."
    return f"Draft title: {join(view.titles, 'or')}; {likely}."


def argued(view: NeedAnswer) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """For each role, the largest first, the sentences that argue for it: activity (or empty) and quote."""
    activity = {duty.span.start: view.activities.get(duty.activity, "") for duty in view.duties}
    for role in view.verdict.roles:
        ours = [one for one in view.sentences if one.role == role]
        if ours:
            yield role, [(activity.get(one.span.start, ""), " ".join(one.quote.split())) for one in ours]


def told(view: NeedAnswer, one: Missing) -> str:
    """What the answers to a question would mean."""
    yes, no = (name(view, role) for role in (one.yes, one.no))
    return f"{view.activities.get(one.activity, one.activity)}: yes speaks for {yes}, no for {no}."
