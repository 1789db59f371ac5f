"""The sections of a résumé, by its headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rolescope.extract.profile.lines import Line, lines_of
from rolescope.model.span import Span

_PROSE = 10
"""Words of a line above the first heading that make it a summary, and no contact."""


class ResumeSection(NamedTuple):
    """One section.

    Attributes:
        kind: "basics", "summary", "work", "education", "skills", "certificates", "languages", "projects" or
            "other".
        lines: its lines without the heading.
        span: the section with its heading.
    """

    kind: str
    lines: tuple[Line, ...]
    span: Span


def find_sections(text: str) -> tuple[ResumeSection, ...]:
    """The sections of a text in order; what stands above the first heading is "basics" or "summary"."""
    found: list[ResumeSection] = []
    kind, lines, start = "basics", list[Line](), 0
    for line in lines_of(text):
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


def _has_contact(words: str) -> bool:
    return "@" in words or "linkedin" in words.lower()


def _closed(kind: str, lines: Sequence[Line], start: int, end: int) -> list[ResumeSection]:
    return [ResumeSection(kind, tuple(lines), Span(start, end))] if lines else []


def of_kind(sections: Sequence[ResumeSection], kind: str) -> list[ResumeSection]:
    """The sections of one kind."""
    return [one for one in sections if one.kind == kind]
