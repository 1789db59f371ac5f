"""Marks over a text: spans that nest and overlap, cut into segments that do neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from rolescope.model.linked import LinkedReading
from rolescope.model.read import ReadAnswer
from rolescope.model.reading import Section
from rolescope.model.span import Span
from rolescope.present.reading import words
from rolescope.present.reading.facts import Kind, facts


class Mark(NamedTuple):
    """One mention in the text, and what was read in it.

    Attributes:
        span: where.
        kind: how it is marked.
        title: what was read, such as "Skill: Python".
        detail: the value and why, in one line.
        tone: how a skill is asked for; empty for other kinds.
    """

    span: Span
    kind: StrEnum
    title: str
    detail: str
    tone: str = ""


class Segment(NamedTuple):
    """A stretch of text under the same marks, the shortest of them first.

    Attributes:
        span: where.
        marks: numbers of its marks in the list of marks.
        begins: numbers of the marks that begin here.
    """

    span: Span
    marks: tuple[int, ...]
    begins: tuple[int, ...]


def marks(view: ReadAnswer) -> list[Mark]:
    """All mentions that have a place in the text, in text order; of one place the longest first."""
    found = [*_skills(view), *_links(view), *_duties(view), *_facts(view), *_warnings(view)]
    length = len(view.given.text)
    inside = (mark for mark in found if 0 <= mark.span.start < mark.span.end <= length)
    return sorted(inside, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))


def _skills(view: ReadAnswer) -> Iterator[Mark]:
    for mention in view.reading.skills:
        detail = [words.REQUIREMENTS[mention.requirement]]
        detail += [f"to be known: {words.DEPTHS[mention.depth]}"] if mention.depth else []
        detail += [f"{mention.years} years asked"] if mention.years else []
        where = _section_of(view.reading.sections, mention.span.start)
        yield Mark(
            mention.span,
            Kind.SKILL,
            f"Skill: {mention.label}",
            "; ".join([*detail, where]),
            mention.requirement.value,
        )


def _links(view: ReadAnswer) -> Iterator[Mark]:
    if isinstance(view.reading, LinkedReading):
        for link in view.reading.links:
            where = _section_of(view.reading.sections, link.span.start)
            how = f"said in words that the dictionary does not read ({link.score:.2f}); {where}"
            yield Mark(link.span, Kind.SKILL, f"ESCO skill: {link.label}", how)


def _duties(view: ReadAnswer) -> Iterator[Mark]:
    for duty in view.reading.duties:
        label = view.activities.get(duty.activity, duty.activity)
        sure = f"the most probable of 27 activities ({100 * duty.probability:.0f} %)"
        yield Mark(duty.span, Kind.DUTY, f"Duty: {label}", sure)


def _facts(view: ReadAnswer) -> Iterator[Mark]:
    for fact in facts(view.reading):
        if fact.span:
            where = _section_of(view.reading.sections, fact.span.start)
            yield Mark(fact.span, fact.kind, f"{fact.name}: {fact.value}", fact.note or where)


def _warnings(view: ReadAnswer) -> Iterator[Mark]:
    for warning in view.reading.warnings:
        if warning.span:
            yield Mark(warning.span, Kind.WARNING, "Warning", warning.message)


def _section_of(sections: Sequence[Section], place: int) -> str:
    kind = next((s.kind for s in sections if s.span.start <= place < s.span.end), None)
    return f"in the section “{words.SECTIONS[kind]}”" if kind else "in the text"


def segments(within: Span, over: Sequence[Mark]) -> list[Segment]:
    """A stretch of text cut wherever a mark begins or ends.

    Args:
        within: the stretch.
        over: marks in the order that `marks` gives; those outside the stretch count for nothing.

    Returns:
        Segments that cover the stretch without gap or overlap.
    """
    held = [(number, m.span) for number, m in enumerate(over) if m.span.start < within.end > 0]
    held = [(number, span) for number, span in held if span.end > within.start]
    edges = {within.start, within.end}
    for _, span in held:
        edges.update((max(span.start, within.start), min(span.end, within.end)))
    cuts = sorted(edges)
    out, coming, active = [], iter([*held, None]), list[tuple[int, Span]]()
    upcoming = next(coming)
    for start, end in pairwise(cuts):
        active = [one for one in active if one[1].end > start]
        begins = []
        while upcoming is not None and upcoming[1].start <= start:
            active.append(upcoming)
            begins += [upcoming[0]] if upcoming[1].start == start else []
            upcoming = next(coming)
        inner = sorted(active, key=lambda one: (one[1].end - one[1].start, one[0]))
        out.append(Segment(Span(start, end), tuple(number for number, _ in inner), tuple(begins)))
    return out
