"""Sentences and list items of a stretch of text, also where line breaks or spaces were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolescope.model.reading import Span

_OPENERS = (
    "Experience|Strong|Ability|Must|Knowledge|Excellent|Proficien|Familiar|Understanding|Bachelor|Master|Demonstrated|"
    "Proven|Work|Develop|Design|Build|Create|Manage|Lead|Support|Provide|Perform|Collaborate|Ensure|Analy[sz]|"
    "Implement|Maintain|Identify|Participate|Assist|Conduct|Coordinate|Communicate|Monitor|Deliver|Drive|Define|"
    "Partner|Prepare|Review|Responsib|Require|Prefer|Qualif|Skill|Expert|Advanced|Minimum|Good|Working|Other|You"
)
_LISTED = (
    "(?:Develop|Design|Build|Creat|Manag|Lead|Support|Provid|Perform|Collaborat|Ensur|Analy[sz]|Implement|Maintain|Identify|"
    "Participat|Assist|Conduct|Coordinat|Communicat|Monitor|Deliver|Driv|Defin|Partner|Prepar|Review|Mentor|Work|Clean|"
    "Visualiz|Present|Translat|Evaluat|Optimiz|Document|Troubleshoot|Interpret|Automat|Integrat|Research|Serv|Stay|"
    "Establish|Facilitat|Contribut|Understand|Recommend|Writ|Execut|Gather|Generat|Apply|Test|Deploy|Demonstrat)(?:e|es|s|ing|ying)?"
    "|Ability to|Experience (?:with|in|using)|Knowledge of|Proficien(?:t|cy) (?:in|with)|Strong|Proven"
)
_BREAK = re.compile(
    r"\s*\n\s*"  # lines
    r"|\s*[•●▪◦■➢►✓✔·]\s*|[ \t\xa0]{2,}(?=[A-Z•*-])|\s[-–*]\s(?=[A-Z])"  # list marks and lost line breaks
    r"|(?<=[a-z0-9)%\]’'”\"][.!?;])[”\"’)]*(?:\s+(?=[\"“(]?[A-Z0-9])|(?=[A-Z][a-z]|[A-Z] [a-z]))"  # full stops
    r"|(?<=[A-Z]{2}[.!?])(?:\s+(?=[A-Z])|(?=[A-Z][a-z]+ ))"
    r"|(?<=[a-z]:)\s*(?=[A-Z])"  # a label and what it opens
    rf"|(?<=[A-Za-z0-9)+#])(?<![ /(-])(?=(?:{_OPENERS})[a-z]*[ ’'/])"  # glued list items after any word
    r"|(?<=[a-z]\))(?=[A-Z])"
    rf"|(?<=[a-z)]) (?=(?:{_LISTED}) [a-z])"  # list items run together with a single space
)
_GLUED = re.compile(r"\b[a-z]{4,}(?=[A-Z][a-z]+[ ,’'])")
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|inc|incl|approx|no|sr|jr|dr|mr|ms|st|co|corp|ltd|dept)\.\s*\Z", re.I
)
_EDGE = " \t\n\r\xa0*-–—•●▪◦■➢►✓✔·#>|_"
LONGEST_ABBREVIATION = 8


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of `text[span.start:span.end]`, without list marks and surrounding blanks.

    Args:
        text: the whole text.
        span: the stretch to cut.

    Yields:
        Spans in text order, none empty, none overlapping.
    """
    start = span.start
    for left, right in _breaks(text, span):
        if left > start and not _ABBREVIATION.search(text[max(start, right - LONGEST_ABBREVIATION) : right]):
            yield from _trimmed(text, start, left)
            start = right
    yield from _trimmed(text, start, span.end)


def _breaks(text: str, span: Span) -> list[tuple[int, int]]:
    """Where one sentence ends and the next begins, ascending."""
    marked = [m.span() for m in _BREAK.finditer(text, span.start, span.end)]
    glued = [(m.end(), m.end()) for m in _GLUED.finditer(text, span.start, span.end)]
    return sorted(marked + glued) if glued else marked


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without blanks and list marks at its edges, if anything is left."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if end > start:
        yield Span(start, end)
