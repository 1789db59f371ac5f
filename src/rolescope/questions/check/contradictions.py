"""Two sentences of one posting that cannot both hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rolescope.model.check import Edit, Finding, Severity
from rolescope.model.reading import Requirement, SectionKind
from rolescope.model.span import Span
from rolescope.questions.check.case import Case
from rolescope.questions.check.edits import inserted, replaced, without_sentence
from rolescope.questions.check.level import is_alternative
from rolescope.taxonomy.skills import skills

_REMOTE = re.compile(r"(?i)(?:(?:100 ?%|fully|entirely|completely|permanently)[ -])?remote")
SOME_YEARS = 2
"""Years that are experience, whatever "no experience needed" means."""


class _Pair(NamedTuple):
    """Two statements that exclude each other, and what the first becomes if the second holds."""

    about: str
    one: str
    other: str
    says: str
    instead: str = ""


PAIRS = (
    _Pair("workplace", "remote", "site", "Both fully remote and on site.", "on-site"),
    _Pair("workplace", "remote", "some_days", "Both fully remote and in the office on some days.", "hybrid"),
    _Pair("hours", "full", "part", "Both full-time and part-time."),
    _Pair("travel", "asked", "none", "Travel is both asked for and not."),
    _Pair("visa", "offered", "refused", "Sponsorship is both offered and refused."),
)


def contradictions(case: Case) -> Iterator[Finding]:
    """Everything that the posting says and denies."""
    for pair in PAIRS:
        one, other = _first(case, pair.about, pair.one), _first(case, pair.about, pair.other)
        if one and other:
            about = f"{pair.about}:{pair.other}"
            yield _finding(case, about, pair.says, (one, other), _instead(case, one, pair))
    yield from _degree(case)
    yield from _experience(case)
    yield from _skills(case)


def _degree(case: Case) -> Iterator[Finding]:
    denied, asked = _first(case, "degree", "none"), case.reading.education
    if denied and asked and not asked.or_equivalent and _apart(case, denied, asked.span):
        end = case.sentence(asked.span).end
        end -= case.text[end - 1] in ".;,"
        edit = Edit("Accept experience instead.", (inserted(end, ", or equivalent experience"),))
        says = "A degree is both required and not required."
        yield _finding(case, "degree", says, (asked.span, denied), [edit])


def _experience(case: Case) -> Iterator[Finding]:
    denied, asked = _first(case, "experience", "none"), case.reading.years
    if not denied or not asked or is_alternative(case, asked):
        return
    if asked.minimum >= SOME_YEARS and _apart(case, denied, asked.span):
        says = f"No experience is needed, and “{case.said(asked.span)}” are asked for."
        yield _finding(case, "experience", says, (asked.span, denied))


def _skills(case: Case) -> Iterator[Finding]:
    """A skill that one sentence requires and another calls unnecessary."""
    required = {
        m.skill: m
        for m in case.reading.skills
        if m.requirement is Requirement.REQUIRED and case.section(m.span) is SectionKind.REQUIREMENTS
    }
    for mention in case.reading.skills:
        known = required.get(mention.skill)
        if mention.requirement is Requirement.NEGATED and known and _apart(case, known.span, mention.span):
            label = skills()[mention.skill].pref_label
            says = f"{label} is both required and not needed."
            yield _finding(case, f"skill:{mention.skill}", says, (known.span, mention.span))


def _finding(
    case: Case, about: str, says: str, words: tuple[Span, Span], edits: Iterable[Edit] = ()
) -> Finding:
    """The contradiction, with either sentence out as a way to end it."""
    either = [
        Edit(f"Take out “{_short(case, span)}”.", (without_sentence(case.text, case.sentence(span)),))
        for span in words
    ]
    return case.finding(
        "contradiction",
        Severity.ERROR,
        f"{says} Compare “{case.said(words[0])}” and “{case.said(words[1])}”.",
        about=about,
        words=sorted(words),
        edits=[*edits, *either],
    )


def _instead(case: Case, one: Span, pair: _Pair) -> Iterator[Edit]:
    """What fits the second statement put in the words of the first."""
    remote = _REMOTE.search(case.text, one.start, one.end)
    if pair.instead and remote:
        says = f"Say “{pair.instead}” instead of “{remote[0]}”."
        yield Edit(says, (replaced(case.text, Span(*remote.span()), pair.instead),))


def _first(case: Case, about: str, value: str) -> Span | None:
    return next((s.span for s in case.wording.statements if (s.about, s.value) == (about, value)), None)


def _apart(case: Case, one: Span, other: Span) -> bool:
    return case.sentence(one) != case.sentence(other)


def _short(case: Case, span: Span, most: int = 60) -> str:
    said = case.said(case.sentence(span))
    return said if len(said) <= most else f"{said[: most - 1].rstrip()}…"
