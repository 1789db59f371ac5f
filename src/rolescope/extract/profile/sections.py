"""The sections of a résumé, by its headings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rolescope.extract.profile.dates import find_dates
from rolescope.extract.profile.lines import ASIDE, Line, likely_kind, lines_of
from rolescope.extract.profile.unheaded import told_apart
from rolescope.model.span import Span

_MAIN = frozenset(("work", "education", "skills"))
_WITHIN = frozenset(("other", ASIDE, "skills", "projects", "certificates"))
"""Kinds of headings that can stand within an entry for work."""
_PROSE = 10
"""Words of a line above the first heading that make it a summary, and no contact."""


class ResumeSection(NamedTuple):
    """One section.

    Attributes:
        kind: "basics", "summary", "work", "education", "skills", "certificates", "languages", "projects",
            "aside" (references, hobbies) or "other".
        lines: its lines without the heading.
        span: the section with its heading.
    """

    kind: str
    lines: tuple[Line, ...]
    span: Span


def find_sections(text: str) -> tuple[ResumeSection, ...]:
    """The sections of a text in order; what stands above the first heading is "basics" or "summary".

    Where no heading is one for work, it is looked for in blocks of lines with dates.
    """
    found = _headed(text)
    if any(one.kind == "work" for one in found):
        return found
    return tuple(part for one in _as_one(found) for part in _unheaded(one))


def _as_one(sections: Sequence[ResumeSection]) -> list[ResumeSection]:
    """Sections, with those above the first heading as one: prose among jobs is no summary."""
    ahead = 0
    while ahead < len(sections) and sections[ahead].kind in {"basics", "summary"}:
        ahead += 1
    if ahead < 2:  # noqa: PLR2004
        return list(sections)
    lines = tuple(line for one in sections[:ahead] for line in one.lines)
    whole = ResumeSection("basics", lines, Span(sections[0].span.start, sections[ahead - 1].span.end))
    blocks = told_apart("basics", lines)
    return [*([whole] if len(blocks) > 1 else sections[:ahead]), *sections[ahead:]]


def _unheaded(section: ResumeSection) -> list[ResumeSection]:
    """A section as the sections that its blocks are like."""
    blocks = told_apart(section.kind, section.lines)
    if len(blocks) == 1 and not blocks[0].kind:
        return [section]
    starts = [section.span.start, *(one.lines[0].start for one in blocks[1:])]
    ends = [*starts[1:], section.span.end]
    return [
        ResumeSection(one.kind or section.kind, one.lines, Span(start, end))
        for one, start, end in zip(blocks, starts, ends, strict=True)
    ]


def _headed(text: str) -> tuple[ResumeSection, ...]:
    found: list[ResumeSection] = []
    kind, lines, start = "basics", list[Line](), 0
    for line in _sectioned(_by_looks(lines_of(text))):
        if line.heading is None and kind in {"basics", "summary"} and not found:
            now = "summary" if len(line.text.split()) >= _PROSE and not _has_contact(line.text) else "basics"
            if now == kind:
                lines.append(line)
                continue
            found_before = _closed(kind, lines, start, line.start)
            kind, lines, start = now, [line], line.start
            found += found_before
        elif line.heading is None:
            lines.append(line)
        else:
            found += _closed(kind, lines, start, line.start)
            kind, lines, start = line.heading, [], line.start
    return (*found, *_closed(kind, lines, start, len(text)))


def _by_looks(lines: Sequence[Line]) -> list[Line]:
    """Lines; where no heading is known for work, education or skills, other words above a block count."""
    known = {line.heading for line in lines}
    found = []
    for line in lines:
        kind = likely_kind(line.text) if line.gap and not line.bullet and line.heading is None else None
        likely = kind in _MAIN and kind not in known and line.text[0].isupper() and line.text[-1] not in ".;"
        found.append(line._replace(heading=kind) if likely else line)
    return found


def _sectioned(lines: Sequence[Line]) -> list[Line]:
    """Lines, with headings that stand within entries for work as lines: "Achievements" in each job."""
    places: dict[tuple[int, str], list[int]] = {}
    number = work = 0
    for at, line in enumerate(lines):
        if line.heading == "work":
            number += 1
            work = number
        elif line.heading in {"education", "basics", "summary"}:
            work = 0
        elif work and line.heading in _WITHIN:
            places.setdefault((work, line.text.casefold().strip(" :")), []).append(at)
    inside = {
        at
        for often in places.values()
        if any(_has_entry(lines[start:stop]) for start, stop in pairwise(often))
        for at in often
    }
    return [
        line._replace(heading=None, bullet=True) if at in inside else line for at, line in enumerate(lines)
    ]


def _has_entry(lines: Sequence[Line]) -> bool:
    """Whether lines hold the dates of an entry."""
    return any(date.start for line in lines if not line.bullet for date in find_dates(line.text).dates)


def _has_contact(words: str) -> bool:
    return "@" in words or "linkedin" in words.lower()


def _closed(kind: str, lines: Sequence[Line], start: int, end: int) -> list[ResumeSection]:
    return [ResumeSection(kind, tuple(lines), Span(start, end))] if lines else []


def of_kind(sections: Sequence[ResumeSection], kind: str) -> list[ResumeSection]:
    """The sections of one kind."""
    return [one for one in sections if one.kind == kind]
