"""Courses of study: school, degree, areas, dates, and whether they were finished."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from rolescope.extract.patterns import rows
from rolescope.extract.profile.dates import Unread
from rolescope.extract.profile.degrees import WrittenOut, written_out
from rolescope.extract.profile.items import MOST_HEAD_WORDS
from rolescope.extract.profile.sections import ResumeSection, of_kind
from rolescope.extract.profile.study_facts import Fact, Kind, degree_level, facts_of
from rolescope.extract.profile.wording import wording
from rolescope.model.profile import Month, Spanned, Study
from rolescope.model.span import Span

OTHER = "other"
"""Stands for a field that no list here holds, where its words may run on into the school's name."""
_NONE = "-"
_KINDS = frozenset(("science", "sciences", "arts", "engineering", "fine arts", "applied science"))
"""What degrees are called by, which is no field: "Master of Science"."""
_LONGEST_AREA = 5
_IN = re.compile(r"^(?P<degree>.{2,60}?)\s*(?:\b(?:in|of|en)\b|:|,|\s[-–]\s)\s*(?P<area>[A-ZÄÖÜa-z].{2,})$")
_NAMED = re.compile(r"\b[A-Z]\w+(?= (?:University|College|Institute)\b(?! of))")
"""What a school is called tells no field of study: at a Business College anything may be studied."""
_UNIVERSITY = re.compile(r"(?i)universi|hochschule")


def find_education(sections: Sequence[ResumeSection], as_of: Month) -> tuple[tuple[Study, ...], list[Unread]]:
    """The courses of study in text order, and the dates that were left unread."""
    found: list[Study] = []
    unread: list[Unread] = []
    for section in of_kind(sections, "education"):
        facts = [one for line in section.lines for one in facts_of(line, unread)]
        read = [one for record in _records(facts) if (one := _study(record, as_of))]
        known = [one.title.span for one in read if one.title]
        read += map(_within, written_out(section.lines, known, as_of))
        found += sorted(read, key=lambda one: one.span)
    return tuple(found), unread


def _within(one: WrittenOut) -> Study:
    """A degree that a longer line holds, without the school that its words run into."""
    areas = _areas(one.title, (), one.title.text) if one.subject else ()
    named = areas if areas and areas[0].lower() != one.title.text.lower() else (OTHER,) * one.subject
    return Study(None, one.level, one.title, named, None, one.finished, one.title.span)


def _records(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Facts by course: a second degree, school or date begins the next one, and so does what began the first.

    Two schools side by side are one ("Faculty of Arts, University of Norrby"); two names of one degree too.
    """
    main = (Kind.DEGREE, Kind.SCHOOL, Kind.DATE)
    leads = next((one.kind for one in facts if one.kind in main), None)
    record: list[Fact] = []
    for fact in facts:
        same = [one for one in record if one.kind is fact.kind]
        again = bool(same) and fact.kind in main and not _is_more(same[-1], fact, record[-1])
        if again or (fact.kind is leads and not same and any(one.kind in main for one in record)):
            yield record
            record = []
        record.append(fact)
    yield record


def _is_more(known: Fact, fact: Fact, last: Fact) -> bool:
    """Whether a fact says the same again as one before it."""
    beside = known.line is fact.line
    if fact.kind is Kind.DEGREE:
        return beside and degree_level(known.words.text) == degree_level(fact.words.text)
    return fact.kind is Kind.SCHOOL and beside and last is known


def _study(record: Sequence[Fact], as_of: Month) -> Study | None:
    degrees = [one.words for one in record if one.kind is Kind.DEGREE]
    schools = [one.words for one in record if one.kind is Kind.SCHOOL]
    others = [one.words for one in record if one.kind is Kind.OTHER]
    title = degrees[0] if degrees else None
    if title is None and schools and degree_level(schools[0].text):
        title = schools[0]
    school = _whole(schools) if schools else (others[0] if title and others else None)
    if school is None and title is None:
        return None
    lines = list(dict.fromkeys(one.line for one in record))
    words = _NAMED.sub(_blank, " ; ".join(line.text for line in lines))
    dates = next((one.dates for one in record if one.dates), None)
    areas = _areas(title, [one for one in others if one is not school], words)
    if title and len(record[0].line.text.split()) > MOST_HEAD_WORDS and not _areas(None, (), words):
        areas = (OTHER,) * bool(areas)  # in a line of many things, its words may be those of the school
    end = dates.end if dates else None
    later = end is not None and (end.year, end.month or 1) > (as_of.year, as_of.month or 12)
    open_ = bool(dates and dates.current) or bool(wording().unfinished.search(words.lower()))
    degree = degree_level(title.text) if title else None
    span = Span(lines[0].start, lines[-1].span.end)
    return Study(school, degree, title, areas, dates, not (later or open_), span)


def _blank(name: re.Match[str]) -> str:
    return " " * len(name[0])


def _whole(schools: Sequence[Spanned]) -> Spanned:
    """The university among a school and its parts; else the first."""
    return next((one for one in schools if _UNIVERSITY.search(one.text)), schools[0])


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
