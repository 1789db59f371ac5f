"""Everything that a posting asks of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rolescope.extract.document import Document
from rolescope.extract.requirements.certificates import named_certificates
from rolescope.extract.requirements.conditions import find_conditions
from rolescope.extract.requirements.skills import find_skill_requirements
from rolescope.extract.requirements.wording import Sentences, sentence_at
from rolescope.model.concept import SkillType
from rolescope.model.fit import RELATED_AREA, Ask, Kind, Requirement
from rolescope.model.reading import Reading
from rolescope.model.span import Span
from rolescope.taxonomy.skills import core

DEGREE_LABELS = {
    "high_school": "high school",
    "associate": "associate's degree",
    "bachelor": "bachelor's degree",
    "master": "master's degree",
    "phd": "doctorate",
}
_RELATED = re.compile(
    r"\b(?:related|relevant|similar|technical|quantitative|scientific|stem)\b(?: [\w-]+){0,3} "
    r"(?:field|discipline|area|subject|degree|major)s?\b",
    re.IGNORECASE,
)
_OF_LIFE = re.compile(r"\s*(?:of age|old|(?:or|and) (?:older|over|above|up))\b", re.IGNORECASE)
"""What follows years of life: "18 years or older"."""
_GROWN = 16
_CLOSE_BY = 12
_OF_STUDY = re.compile(r"\bdegree\s*\(\Z", re.IGNORECASE)
"""What stands before the years that a course of study takes: "degree (4 years or equivalent)"."""
_SAME_YEARS = 90
"""Characters after a number of years within which a skill with that number makes it the skill's."""


def find_requirements(text: str, reading: Reading) -> tuple[Requirement, ...]:
    """What a posting asks of a person, in text order.

    Args:
        text: the posting, as it was read.
        reading: what it says.

    Returns:
        Each with its words. Company text, benefits and boilerplate ask for nothing.
    """
    return _found(text, reading, Sentences(text))


def requirements_in(doc: Document, reading: Reading) -> tuple[Requirement, ...]:
    """`find_requirements` for a text that was made ready already: the same, in a fraction of the time.

    Args:
        doc: the posting, as the reader made it ready.
        reading: what it says.
    """
    return _found(doc.given, reading, Sentences(doc))


def _found(text: str, reading: Reading, sentences: Sentences) -> tuple[Requirement, ...]:
    certificates = named_certificates(text)
    skills = find_skill_requirements(text, reading.skills, [span for _, span in certificates])
    found = [
        *skills,
        *_years(text, reading, sentences, skills),
        *_degree(text, reading, sentences),
        *find_conditions(text, reading, sentences, certificates),
    ]
    return tuple(sorted(found, key=lambda one: (one.span, one.kind)))


def _years(
    text: str, reading: Reading, sentences: Sequence[Span], skills: Sequence[Requirement]
) -> Iterator[Requirement]:
    """Years in all, unless a skill has the same number to itself right after them."""
    years = reading.years
    if years is None or years.minimum < 1:
        return
    if _is_no_work(text, years.minimum, years.span):
        return
    for one in skills:
        if one.years == years.minimum and 0 <= one.span.start - years.span.end < _SAME_YEARS:
            return
    around = sentence_at(sentences, years.span.start)
    beside = dict.fromkeys(
        one.skill
        for one in reading.skills
        if around.start <= one.span.start < around.end and not _is_soft(one.skill)
    )
    asked = beside or dict.fromkeys(name for one in skills for name in one.any_of)
    yield Requirement(
        Kind.YEARS,
        Ask.REQUIRED,
        (),
        (),
        years.span,
        text[years.span.start : years.span.end],
        years.minimum,
        tuple(asked),
    )


def _is_no_work(text: str, years: int, span: Span) -> bool:
    """Whether a number of years is of life, or how long a course of study takes."""
    of_life = years >= _GROWN and _OF_LIFE.match(text, span.end) is not None
    return of_life or _OF_STUDY.search(text[max(0, span.start - _CLOSE_BY) : span.start]) is not None


def _is_soft(skill: str) -> bool:
    known = core().get(skill)
    return known is not None and known.type is SkillType.SOFT


def _degree(text: str, reading: Reading, sentences: Sequence[Span]) -> Iterator[Requirement]:
    asked = reading.education
    if asked is not None:
        around = sentence_at(sentences, asked.span.start)
        wide = _RELATED.search(text, around.start, around.end) is not None
        yield Requirement(
            Kind.DEGREE,
            Ask.REQUIRED,
            (asked.minimum,),
            (DEGREE_LABELS[asked.minimum],),
            asked.span,
            text[asked.span.start : asked.span.end],
            None,
            (*asked.fields, RELATED_AREA) if wide else asked.fields,
            asked.or_equivalent,
        )
