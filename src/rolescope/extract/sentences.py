"""Sentences and list items of a stretch of text, also where line breaks or spaces were lost."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from rolescope.model.reading import Span

_VERBS = (
    "Develop|Design|Build|Creat|Manag|Lead|Support|Provid|Perform|Collaborat|Ensur|Analy[sz]|Implement|Maintain|Identify|"
    "Participat|Assist|Conduct|Coordinat|Communicat|Monitor|Deliver|Driv|Defin|Partner|Prepar|Review|Mentor|Work|Clean|"
    "Visualiz|Present|Translat|Evaluat|Optimiz|Document|Troubleshoot|Interpret|Automat|Integrat|Research|Serv|Stay|"
    "Establish|Facilitat|Contribut|Understand|Recommend|Writ|Execut|Gather|Generat|Apply|Test|Deploy|Demonstrat"
)
_NOUNS = (
    "Experience|Strong|Ability|Must|Knowledge|Excellent|Proficien|Familiar|Bachelor|Master|Proven|Responsib|Require|Prefer|"
    "Qualif|Skill|Expert|Advanced|Minimum|Good|Other|You"
)
_BREAK = re.compile(
    r"[\n•●▪◦■➢►✓✔·]"
    r"|(?=[A-Z0-9\"“(*])(?:"
    r"(?<=[a-z0-9)%\]’'”\"][.!?;]\s)|(?<=[.!?;][”\"’)]\s)|(?<=[A-Z]{2}[.!?]\s)"  # full stops
    r"|(?<=[a-z0-9)%\]’'”\"][.!?;])(?=[A-Z][a-z]|[A-Z]\s[a-z])|(?<=[a-z)][.!?;])(?=\d)"  # glued
    r"|(?<=[ \t\xa0]{2})|(?<=\s[-–*]\s)"  # gaps and dashes left of lost lines
    r"|(?<=[a-z]:)(?=[A-Z])|(?<=[a-z]:\s)(?=[A-Z])"  # a label and what it opens
    rf"|(?<=[A-Za-z0-9)+#])(?=(?:{_VERBS}|{_NOUNS})[a-z]*[ ’'/])"  # items glued to any word before
    r"|(?<=[a-z]\))(?=[A-Z])"
    rf"|(?<=[a-z)] )(?=(?:(?:{_VERBS})(?:e|es|s|ing|ying)?|Ability to|Experience (?:with|in)|"
    rf"Knowledge of|Strong|Proven) [a-z])"
    r"|(?<=[a-z]{4})(?=[A-Z][a-z]+[ ,’'])"  # any word glued to a small-letter word
    r"(?<![A-Z][a-z]{4})(?<![A-Z][a-z]{5})(?<![A-Z][a-z]{6})(?<![A-Z][a-z]{7})"
    r")"
)
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|inc|incl|approx|no|sr|jr|dr|mr|ms|st|co|corp|ltd|dept)\.\s*\Z", re.IGNORECASE
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
    yield from _cut(text, span.start, span.end)


def sentences_with(text: str, span: Span, hint: re.Pattern[str]) -> Iterator[Span]:
    """The sentences in which a cheap hint matches: what the dear patterns then look at.

    Args:
        text: the whole text.
        span: the stretch to look at.
        hint: matches wherever a dear pattern could.

    Yields:
        Each such sentence once, in text order.
    """
    cut: tuple[Span, ...] = ()
    last = -1
    for match in hint.finditer(text, span.start, span.end):
        cut = cut or _cut(text, span.start, span.end)
        at = bisect_right(cut, match.start(), key=lambda s: s.start) - 1
        if at > last:
            last = at
            yield cut[at]


@lru_cache(maxsize=256)
def _cut(text: str, begin: int, end: int) -> tuple[Span, ...]:
    """The sentences of a stretch. Several readers ask for the same stretch one after the other."""
    found: list[Span] = []
    start = begin
    for match in _BREAK.finditer(text, begin, end):
        at = match.start()
        if at > start and not _ABBREVIATION.search(text[max(start, at - LONGEST_ABBREVIATION) : at]):
            found += _trimmed(text, start, at)
            start = match.end()
    found += _trimmed(text, start, end)
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without blanks and list marks at its edges, if anything is left."""
    words = text[start:end]
    left = len(words) - len(words.lstrip(_EDGE))
    right = len(words.rstrip(_EDGE))
    if right > left:
        yield Span(start + left, start + right)
