"""Courses of study: school, degree, areas, dates, and whether they were finished."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from rolescope.extract.patterns import rows
from rolescope.extract.profile.dates import Unread
from rolescope.extract.profile.degrees import WrittenOut, written_out
from rolescope.extract.profile.entries import Entry, entries_of, wording
from rolescope.extract.profile.heads import is_place, segments
from rolescope.extract.profile.marks import marks
from rolescope.extract.profile.sections import ResumeSection, of_kind
from rolescope.model.profile import Month, Spanned, Study
from rolescope.model.span import Span

OTHER = "other"
"""Stands for a field that no list here holds, where its words may run on into the school's name."""
_NONE = "-"
_KINDS = frozenset(("science", "sciences", "arts", "engineering", "fine arts", "applied science"))
"""What degrees are called by, which is no field: "Master of Science"."""
_LONGEST_AREA = 5
_IN = re.compile(r"^(?P<degree>.{2,60}?)\s*(?:\b(?:in|of|en)\b|:|,|\s[-–]\s)\s*(?P<area>[A-ZÄÖÜa-z].{2,})$")
_LED = re.compile(r"([A-Z][\w.]{0,6}) (?=[A-ZÀ-Þ])")
_LEVELS = ("phd", "master", "bachelor", "associate", "high_school")
"""Highest first."""


def find_education(sections: Sequence[ResumeSection], as_of: Month) -> tuple[tuple[Study, ...], list[Unread]]:
    """The courses of study in text order, and the dates that were left unread."""
    found: list[Study] = []
    unread: list[Unread] = []
    for section in of_kind(sections, "education"):
        entries, left = entries_of(section.lines, _head())
        unread += left
        read = [one for one in (_study(entry, as_of) for entry in entries) if one]
        known = [one.title.span for one in read if one.title and one.degree]
        lost = [_lost(one) for one in written_out(section.lines, known, as_of)]
        found += sorted([*read, *lost], key=lambda one: one.span)
    return tuple(found), unread


def degree_level(words: str) -> str | None:
    """The level of the degree that words name, the highest one; None where they name none."""
    folded = words.lower().replace("’", "'")
    return next((level for level in _LEVELS if marks()[level].search(folded)), None)


@cache
def _head() -> re.Pattern[str]:
    return re.compile(f"{wording().degree_words.pattern}|{wording().institution.pattern}")


def _study(entry: Entry, as_of: Month) -> Study | None:
    parts = [piece for _, one in segments(entry.head) for piece in _apart(one)]
    if not parts:
        return None
    schools = [one for one in parts if wording().institution.search(one.text.lower())]
    degrees = [one for one in parts if one not in schools and degree_level(one.text)]
    title = degrees[0] if degrees else None
    if title is None and schools and degree_level(schools[0].text):
        title = schools[0]
    others = [one for one in parts if one not in schools and one not in degrees and not is_place(one.text)]
    school = schools[0] if schools else (others[0] if title and others else None)
    if school is None and title is None:
        return None
    words = " ; ".join(line.text for line in entry.head)
    areas = _areas(title, [one for one in others if one is not school], words)
    end = entry.dates.end if entry.dates else None
    later = end is not None and (end.year, end.month or 1) > (as_of.year, as_of.month or 12)
    open_ = bool(entry.dates and entry.dates.current) or bool(wording().unfinished.search(words.lower()))
    degree = degree_level(title.text) if title else None
    return Study(school, degree, title, areas, entry.dates, not (later or open_), entry.span)


def _lost(one: WrittenOut) -> Study:
    """A degree that no entry has, without its school and dates."""
    areas = _areas(None, (), one.title.text) or ((OTHER,) if one.subject else ())
    return Study(None, one.level, one.title, areas, None, one.finished, one.title.span)


def _apart(part: Spanned) -> list[Spanned]:
    """A degree right in front of its school as two: "PhD Norrby University"."""
    match = _LED.match(part.text)
    if match and degree_level(match[1]) and wording().institution.search(part.text[match.end() :].lower()):
        cut, start = match.end(), part.span.start
        first = Spanned(match[1], Span(start, start + len(match[1])))
        return [first, Spanned(part.text[cut:], Span(start + cut, part.span.end))]
    return [part]


def _areas(title: Spanned | None, others: Sequence[Spanned], words: str) -> tuple[str, ...]:
    """Fields of study that the head names, by their names here; else as they stand behind the degree."""
    automaton, names = _fields()
    folded = words.lower()
    found = [
        names[at]
        for at, start, end in automaton.find_matches_as_indexes(folded)
        if not folded[start - 1 : start].isalnum() and not folded[end : end + 1].isalnum()
    ]
    known = tuple(dict.fromkeys(name for name in found if name != _NONE))
    if known or title is None:
        return known
    behind = _IN.match(title.text)
    if behind and len(behind["area"].split()) <= _LONGEST_AREA and behind["area"].lower() not in _KINDS:
        return (behind["area"],)
    return (others[0].text,) if others else ()


@cache
def _fields() -> tuple[AhoCorasick, tuple[str, ...]]:
    listed = [(form, field) for field, forms in rows("fields_of_study.tsv") for form in forms.split("|")]
    automaton = AhoCorasick(
        [form for form, _ in listed], MatchKind.LeftmostLongest, implementation=Implementation.DFA
    )
    return automaton, tuple(field for _, field in listed)


def school_spans(education: Sequence[Study]) -> list[Span]:
    """Where schools are named: their names show no skill."""
    return [one.institution.span for one in education if one.institution and one.institution is not one.title]
