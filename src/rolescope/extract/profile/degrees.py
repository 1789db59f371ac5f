"""Degrees written out within a longer line: "Bachelor of Science : Journalism 2017 The University of …".

Some files give a course of study as one line, with its school, its place and what was learned. Such a line is
no head of an entry, and its degree would be lost with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rolescope.extract.patterns import expressions
from rolescope.extract.profile.lines import Line
from rolescope.model.profile import Month, Spanned
from rolescope.model.span import Span

_LONGEST = 110
"""Characters of a degree with its subject."""
_REACH = 40
"""Characters before a degree within which it may be called unfinished or planned."""
_SUBJECT = re.compile(r"\s?[:,]\s|\s[Ii]n\s")
_AS = r"(?=\s?[:,]|\.?\s(?:[Ii]n|[Oo]f|IN|OF|[Dd]egree)\b)"
_OWN = r"(?:['’]?s)?\b"
_LEVELS = {
    "phd": r"Doctor(?:ate)? (?:of Philosophy|in)\b|Ph\.?\s?D\b\.?(?=\s?[:,]| in\b)",
    "master": rf"(?:Master{_OWN}|MASTER(?:['’]?S)?\b){_AS}"
    r"|M\.?(?:A|S|Sc|Ed|Eng|Tech|\s?B\.?\s?A)\b\.?(?=\s?[:,]| in\b)",
    "bachelor": rf"(?:Bachelor{_OWN}|BACHELOR(?:['’]?S)?\b){_AS}"
    r"|B\.?(?:A|S|Sc|Ed|Eng|Tech|\s?B\.?\s?A)\b\.?(?=\s?[:,]| in\b)",
    "associate": rf"(?:Associate{_OWN}|ASSOCIATE(?:['’]?S)?\b){_AS}|A\.(?:A|S|A\.S)\b\.?(?=\s?[:,]| in\b)",
    "high_school": r"High School Diploma\b|HIGH SCHOOL DIPLOMA\b|GED\b",
}
_ANY = "|".join(f"(?P<{level}>{words})" for level, words in _LEVELS.items())
_DEGREE = re.compile(rf"(?<!Scrum )\b(?:{_ANY})")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENDS = re.compile(r"\b(?:19|20)\d\d\b|\bGPA\b|\s[-–—|]\s|[;|•]|\bCity\b|\bPresent\b")
_OPEN = re.compile(r"\bpresent\b")


class WrittenOut(NamedTuple):
    """A degree.

    Attributes:
        level: as of `Study.degree`.
        title: with its subject.
        subject: whether the title names one, behind its sign or "in".
        finished: whether nothing around it says otherwise.
    """

    level: str
    title: Spanned
    subject: bool
    finished: bool


def written_out(lines: Sequence[Line], known: Sequence[Span], as_of: Month) -> Iterator[WrittenOut]:
    """Degrees that stand within lines of a section on education, in text order.

    Args:
        lines: of the section.
        known: places of degrees that are read already; a line that touches one is left alone.
        as_of: a degree whose year is later is not finished.
    """
    for line in lines:
        if any(one.start < line.span.end and line.start < one.end for one in known):
            continue
        found = list(_DEGREE.finditer(line.text))
        for at, match in enumerate(found):
            stop = found[at + 1].start() if at + 1 < len(found) else len(line.text)
            yield _degree(line, match, stop, as_of)


def _degree(line: Line, match: re.Match[str], stop: int, as_of: Month) -> WrittenOut:
    """One degree of a line: its words reach to a year, a school or the next degree."""
    text, start = line.text, match.start()
    end = min(stop, start + _LONGEST)
    ends = _ENDS.search(text, match.end(), end)
    end = ends.start() if ends else end
    school = _wording()["institution"].search(text.lower(), match.end(), end)
    end = school.start() if school else end
    words = text[start:end].rstrip(" ,;:-–—(|")
    return WrittenOut(
        level=match.lastgroup or "",
        title=Spanned(words, Span(line.start + start, line.start + start + len(words))),
        subject=_SUBJECT.search(words) is not None,
        finished=not _is_open(text, start, stop, as_of),
    )


def _is_open(text: str, start: int, stop: int, as_of: Month) -> bool:
    """Whether the words around a degree say that it is not finished, or its year is yet to come."""
    year = _YEAR.search(text, start, stop)
    around = text[max(0, start - _REACH) : stop].lower()
    later = year is not None and int(year[0]) > as_of.year
    return later or bool(_wording()["unfinished"].search(around) or _OPEN.search(around))


@cache
def _wording() -> dict[str, re.Pattern[str]]:
    return expressions("resume.tsv")
