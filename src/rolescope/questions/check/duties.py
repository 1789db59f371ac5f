"""What the person will do: whether the text says it, and whether it is one job."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.check import Finding, Severity
from rolescope.model.role_reading import CANNOT_TELL
from rolescope.model.span import Span
from rolescope.questions.check.case import Case
from rolescope.questions.drafts import OTHER
from rolescope.questions.words.phrases import lowered

FEW = 2
"""Duties that 5 of 100 postings do not exceed."""
LONG = 150
"""Words of a text that has room to say what is done."""
PART = 0.2
JOBS = 3


def duties(case: Case) -> Iterator[Finding]:
    """No duties, hardly any, or those of several jobs."""
    if not case.reading.duties:
        yield case.finding(
            "no_duties",
            Severity.WARN,
            "No sentence was recognised that says what the person will do.",
            only_you="Only you know what the person will do: write it down, a verb and its object a line.",
        )
        return
    yield from _few(case)
    yield from _untold(case)
    yield from _several(case)


def _few(case: Case) -> Iterator[Finding]:
    """One or two sentences about the work in a text that has room for more."""
    found = case.reading.duties
    if len(found) <= FEW and case.wording.words >= LONG:
        said = "Only one sentence says" if len(found) == 1 else f"Only {len(found)} sentences say"
        yield case.finding(
            "few_duties",
            Severity.WARN,
            f"{said} what the person will do, of {case.wording.words} words.",
            words=[duty.span for duty in found],
            only_you="Only you know what the person will do: write it down, a verb and its object a line.",
        )


def _untold(case: Case) -> Iterator[Finding]:
    role = case.reading.role
    if role is not None and role.verdict.verdict == CANNOT_TELL:
        yield case.finding(
            "work_untold",
            Severity.WARN,
            "The duties do not tell whose work this is.",
            only_you="Only you know whose work it is: `need` asks what would tell.",
        )


def _several(case: Case) -> Iterator[Finding]:
    """Three or more roles, each with a chance of a fifth to be the main one."""
    role = case.reading.role
    if role is None:
        return
    shares = zip(role.verdict.roles, role.verdict.shares, strict=True)
    large = [
        (name, share) for name, share in shares if share >= PART and name in case.roles and name != OTHER
    ]
    if len(large) < JOBS:
        return
    named = ", ".join(f"{lowered(case.roles[name])} {share:.0%}" for name, share in large)
    words: list[Span] = []
    for name, _ in large:
        words += [s.span for s in role.sentences if s.role == name][:1]
    yield case.finding(
        "several_jobs",
        Severity.NOTE,
        f"May be several jobs in one, or the text leaves open which: {named}.",
        words=sorted(words),
        only_you="Only you know whether this is one job or several.",
    )
