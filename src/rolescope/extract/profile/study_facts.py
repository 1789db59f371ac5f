"""What a line below a heading for education holds: degrees, schools, dates, places, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from rolescope.extract.profile.dates import Unread, find_dates
from rolescope.extract.profile.lines import Line
from rolescope.extract.profile.marks import marks
from rolescope.extract.profile.parts import is_place
from rolescope.extract.profile.wording import wording
from rolescope.model.profile import Dated, Spanned
from rolescope.model.span import Span

_CUT = re.compile(
    r"\s*\bCity\s?,\s?State\b\s*|\s+[|·•–—/-]\s+|\s+ï¼\S?\s*|\s*\|\s*|\s{3,}|\t+|\n|\s*[,;:]\s+"
    r"|\s+(?:at|@|an der|from)\s+|\s*\(\s*|\)\s*|\s–|–\s|(?<=\w)\.\s+(?=[A-Z])"
)
_EDGE = " \t\n,;:|-–—·•*_`#."
_LED = re.compile(r"([A-Z][\w.]{0,6}) (?=[A-ZÀ-Þ])")
_LEVELS = ("phd", "master", "bachelor", "associate", "high_school")
"""Highest first."""
_DIPLOMA = re.compile(r"(?i)\b(?:diploma|ged|certificate|degree|equivalen\w+|graduate|abitur)\b")
_SHORT = 4
"""Letters of a degree's short form, which has capitals: "be" and "ma" are no degrees."""
_MOST_WORDS = 14
_LABEL = re.compile(
    r"(?i)(?:degree|school|university|institution|college|from|to|dates?|area|major|field of study)"
)


class Kind(Enum):
    """What a fact is."""

    DEGREE = "degree"
    SCHOOL = "school"
    DATE = "date"
    PLACE = "place"
    OTHER = "other"


class Fact(NamedTuple):
    """One fact of a course of study: its words, or its dates."""

    kind: Kind
    words: Spanned
    dates: Dated | None
    line: Line


def degree_level(words: str) -> str | None:
    """The level of the degree that words name, the highest one; None where they name none."""
    folded = words.lower().replace("’", "'")
    for level in _LEVELS:
        for match in marks()[level].finditer(folded):
            short = sum(c.isalpha() for c in match[0]) < _SHORT
            if not short or (len(folded) == len(words) and words[match.start()].isupper()):
                return level
    return None


def facts_of(line: Line, unread: list[Unread]) -> Iterator[Fact]:
    """The facts of one line in order; of list items and sentences only what names a degree.

    Args:
        line: the line.
        unread: takes up dates that were left.
    """
    found = find_dates(line.text)
    unread += [
        Unread(Span(one.span.start + line.start, one.span.end + line.start), one.reason)
        for one in found.unread
    ]
    facts = sorted(
        [
            *(
                Fact(Kind.DATE, _spanned(line, one.span), _moved(one, line.start), line)
                for one in found.dates
            ),
            *(_fact(line, piece, first) for piece, first in _pieces(line, [one.span for one in found.dates])),
        ],
        key=lambda one: one.words.span,
    )
    opening = line.text.split(maxsplit=1)[0].strip(",.:").lower() if line.text.split() else ""
    said = line.bullet or bool(wording().verb_start.fullmatch(opening))
    if said and not (facts and facts[0].kind in {Kind.DEGREE, Kind.DATE, Kind.SCHOOL}):
        return
    yield from facts


def _moved(dates: Dated, by: int) -> Dated:
    return dates._replace(span=Span(dates.span.start + by, dates.span.end + by))


def _spanned(line: Line, span: Span) -> Spanned:
    return Spanned(line.text[span.start : span.end], Span(line.start + span.start, line.start + span.end))


def _pieces(line: Line, dates: list[Span]) -> Iterator[tuple[Spanned, bool]]:
    """What stands between marks and dates, and whether it begins the line."""
    cuts = sorted([*dates, *(Span(*one.span()) for one in _CUT.finditer(line.text))])
    at, first = 0, True
    for cut in [*cuts, Span(len(line.text), len(line.text))]:
        words = line.text[at : max(at, cut.start)]
        bare = words.strip(_EDGE)
        if any(c.isalpha() for c in bare) and not _LABEL.fullmatch(bare):
            start = at + len(words) - len(words.lstrip(_EDGE))
            for piece in _led(_spanned(line, Span(start, start + len(bare)))):
                yield piece, first
                first = False
        at = max(at, cut.end)


def _led(words: Spanned) -> Iterator[Spanned]:
    """A degree right in front of its school as two: "PhD Norrby University"."""
    match = _LED.match(words.text)
    if match and degree_level(match[1]) and _institution().search(words.text[match.end() :].lower()):
        start = words.span.start
        yield Spanned(match[1], Span(start, start + len(match[1])))
        yield Spanned(words.text[match.end() :], Span(start + match.end(), words.span.end))
        return
    yield words


def _fact(line: Line, words: Spanned, first: bool) -> Fact:
    level = degree_level(words.text)
    school = _names_school(words.text) and not (level == "high_school" and _DIPLOMA.search(words.text))
    few = len(words.text.split()) <= _MOST_WORDS
    kind = Kind.OTHER
    if not first and is_place(words.text):
        kind = Kind.PLACE
    elif school and few:
        kind = Kind.SCHOOL
    elif level and few:
        kind = Kind.DEGREE
    elif is_place(words.text):
        kind = Kind.PLACE
    return Fact(kind, words, None, line)


def _names_school(words: str) -> bool:
    """Whether words name a school with a capital: "the school year" is none."""
    named = (words[match.start()].isupper() for match in _institution().finditer(words.lower()))
    return len(words.lower()) == len(words) and any(named)


@cache
def _institution() -> re.Pattern[str]:
    return wording().institution
