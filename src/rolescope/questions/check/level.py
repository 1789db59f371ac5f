"""The level a posting names against the years it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolescope.model.check import Edit, Finding, Severity
from rolescope.model.posting import Level
from rolescope.model.reading import Years
from rolescope.model.span import Marked, Span
from rolescope.model.wording import TITLE
from rolescope.questions.check.case import Case, spans
from rolescope.questions.check.edits import replaced, without
from rolescope.questions.check.title import WORD
from rolescope.taxonomy.titles import resolve_title

EXPERIENCED = 3
"""Years that no beginner has."""
FRESH = 1
"""Years with which nobody is called senior."""
_OUTRIGHT = re.compile(r"(?i)\b(?:entry|junior|jr|intern(?:ship)?|graduate|trainee|apprentice|beginner)\b")
"""Words that call somebody a beginner; grades ("Analyst I") and "associate" do so less plainly."""
_OR = re.compile(r"(?i)\bor\b[^.;]{0,25}$")
"""An alternative right before the years."""
_BEGINNERS = frozenset({Level.INTERN.value, Level.ENTRY.value})
_SENIORS = frozenset({Level.SENIOR.value, Level.LEAD_PRINCIPAL.value})
_NAMES = {
    "intern": "an internship",
    "entry": "entry level",
    "senior": "senior",
    "lead_principal": "lead or principal",
}


def level_against_years(case: Case) -> Iterator[Finding]:
    """Years that contradict the level: a beginner with three or more, a senior title with one."""
    level, years = case.reading.seniority, case.reading.years
    if level is None or years is None or level.span == years.span or is_alternative(case, years):
        return
    if level.value in _BEGINNERS and years.minimum >= EXPERIENCED:
        outright = _OUTRIGHT.search(_named(case, level))
        yield _finding(case, level, years, "0-2 years", Severity.ERROR if outright else Severity.WARN)
    elif level.value in _SENIORS and level.span is None and _is_fresh(years):
        yield _finding(case, level, years, "5+ years", Severity.WARN)


def is_alternative(case: Case, years: Years) -> bool:
    """Whether the years are only asked of those without a degree: "a bachelor's degree or four years"."""
    degree = case.reading.education
    if degree is None or degree.span.start > years.span.start:
        return False
    sentence = case.sentence(degree.span)
    between = case.text[degree.span.end : years.span.start]
    return sentence.end >= years.span.start and bool(_OR.search(between))


def _is_fresh(years: Years) -> bool:
    return years.minimum <= FRESH and (years.maximum or 0) <= EXPERIENCED


def _named(case: Case, level: Marked) -> str:
    """The words that name a level, with what stands around them in the title."""
    return case.title if level.span is None else case.said(level.span)


def _finding(case: Case, level: Marked, years: Years, fitting: str, severity: Severity) -> Finding:
    asked = case.said(years.span)
    called = f"“{_named(case, level)}”"
    edits = [Edit(f"Ask for {fitting} instead of “{asked}”.", (replaced(case.text, years.span, fitting),))]
    if level.span is None:
        edits += without_level(case)
    else:
        says = f"Take out “{case.said(level.span)}”."
        edits.append(Edit(says, (without(case.text, level.span),)))
    return case.finding(
        "level_against_years",
        severity,
        f"Called {_NAMES[level.value]} by {called}, and asks for “{asked}”.",
        words=spans(years, level),
        edits=edits,
    )


def without_level(case: Case) -> Iterator[Edit]:
    """The title without the words that name its level."""
    words = [match.span() for match in WORD.finditer(case.title)]
    for size in (1, 2):
        for first in range(len(words) - size + 1):
            span = Span(words[first][0], words[first + size - 1][1])
            change = without(case.title, span, TITLE)
            left = case.title[: change.span.start] + change.new + case.title[change.span.end :]
            match = resolve_title(left)
            if case.title[slice(*span)].isdigit():  # "Level 1" goes as a whole
                continue
            if match.level is Level.UNSTATED and match.normalised == resolve_title(case.title).normalised:
                yield Edit(f"Take “{case.title[span.start : span.end]}” out of the title.", (change,))
