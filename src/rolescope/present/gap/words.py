"""What unlocks, in words."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.estimate import Estimate
from rolescope.model.gap import UNKNOWN, Dated, Effort, GapAnswer, Pair, PayChange, Step, Unlock, WithYears
from rolescope.present.pay.words import amount
from rolescope.present.words import counted_of

QUESTION = "What would open the most jobs?"
RERUN = (
    "Each count is that of the same fit, run again with the change made. A job counts once, however often it "
    "is posted. Learn only what is true to have: a word put on a page opens nothing for long."
)
TOGETHER = "Some things open more together than each for itself."
YEARS = "These open nothing by being shown. They would with years, which only dated work gives."


def standing(view: GapAnswer) -> str:
    """How many jobs pass now."""
    return (
        f"{view.passing:,} of {counted_of(view.eligible, 'job')} that could be judged pass now: a score of "
        f"{view.threshold} or more, and no condition contradicted."
    )


def beside(view: GapAnswer) -> str:
    """How many pass at thresholds beside it; empty where none are told."""
    told = [f"{n:,} at {score}" for score, n in view.passing_at]
    return f"At other thresholds: {', '.join(told)}." if told else ""


def left_out(view: GapAnswer) -> Iterator[str]:
    """What was found and is in no count, each with its number."""
    for n, why in (
        (view.blocked, "with a condition that the résumé contradicts"),
        (view.thin, "that ask for too little to judge"),
        (view.unread, "not read yet for what they ask"),
        (view.copied, "whose words the résumé repeats"),
        (view.left, "beyond the most that are judged at once"),
        (view.uncounted, "of sources that may not be counted"),
    ):
        if n:
            yield f"{counted_of(n, 'job')} {why}"


def effort(one: Effort) -> str:
    """How long it is judged to take."""
    return "not known" if one.band == UNKNOWN else one.band


def unlocks(one: Unlock) -> str:
    """What it opens: "12 jobs more, of 9 employers"."""
    return f"{counted_of(one.unlocks, 'job')} more, of {counted_of(one.employers, 'employer')}"


def with_years(one: WithYears | None) -> str:
    """What it would open with years; empty where no job asks for years of it."""
    if one is None:
        return ""
    return f"with {counted_of(one.years, 'dated year')} of it, {one.unlocks:,}"


def pay(one: PayChange) -> str:
    """How the stated pay of the jobs that pass would change, or why it cannot be told."""
    if not isinstance(one.change, Estimate):
        return f"cannot tell: {one.change.reason}"
    return f"{amount(one.change, one.currency or '')} a year in {one.country}"


def dated(one: Dated) -> str:
    """A skill that opens jobs with years alone."""
    held = "shown already, " if one.held else ""
    years = counted_of(one.change.years or 0, "dated year")
    return f"{one.change.label}: {held}with {years} {counted_of(one.unlocks, 'job')} more"


def pair(one: Pair) -> str:
    """Two things that go together."""
    return (
        f"{one.first.label} and {one.second.label}: {one.together:,} together, {one.alone[0]:,} and "
        f"{one.alone[1]:,} alone"
    )


def step(one: Step) -> str:
    """One step of the plan."""
    return f"{counted_of(one.adds, 'job')} more; {one.unlocked:,} opened so far, {one.passing:,} pass in all"
