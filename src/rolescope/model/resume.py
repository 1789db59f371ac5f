"""A résumé in its writer's own words and order: what can be rearranged and drawn again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from rolescope.model.profile import NOBODY, Basics, Spanned, Study, Work
from rolescope.model.span import Span


class Item(NamedTuple):
    """One item of a list of skills.

    Attributes:
        text: its words.
        span: where the source has it; for an item that the list lacked, where the work names it.
        skills: ids of the skills that it names; empty for words that the vocabulary does not have.
    """

    text: str
    span: Span
    skills: tuple[str, ...] = ()


class SkillGroup(NamedTuple):
    """Items that one writer put under one label ("Languages: Python, SQL"); "" where there is none."""

    label: str
    items: tuple[Item, ...]


class Lines(NamedTuple):
    """A section as it stands.

    Attributes:
        heading: its heading.
        lines: its lines.
        kind: "work" or "education" for lines there that belong to no entry; else "other".
    """

    heading: str
    lines: tuple[Spanned, ...]
    kind: str = "other"


class LaidLine(NamedTuple):
    """One line of a section as its writer laid it out.

    Attributes:
        text: its words.
        item: whether it is an item of a list.
        leads: whether an entry begins with it.
    """

    text: str
    item: bool
    leads: bool


class Laid(NamedTuple):
    """A section drawn as its writer laid it out, because another layout would be read as something else.

    Attributes:
        kind: "work", "education" or "skills".
        heading: its heading.
        lines: its lines.
    """

    kind: str
    heading: str
    lines: tuple[LaidLine, ...]


@dataclass(frozen=True, slots=True)
class Resume:
    """One résumé. Every span counts characters of the text that it was read from.

    Attributes:
        basics: who the person is.
        headline: lines above the first heading that tell no contact, such as a title.
        summary: its paragraphs.
        skills: lists of skills by label.
        work: jobs; their highlights are whole sentences, also where the source breaks them over lines.
        education: courses of study.
        education_lines: by course of study: what is said of it below its head.
        projects: paragraphs of the section for projects.
        certificates: lines of the section for certificates.
        languages: lines of the section for languages.
        others: sections of any other kind, as they stand.
        laid: sections to draw as their writer laid them out, in place of `work`, `education` or `skills`, and
            of lines beside them; JSON Resume has their entries in any case.
    """

    basics: Basics = NOBODY
    headline: tuple[Spanned, ...] = ()
    summary: tuple[Spanned, ...] = ()
    skills: tuple[SkillGroup, ...] = ()
    work: tuple[Work, ...] = ()
    education: tuple[Study, ...] = ()
    education_lines: tuple[tuple[Spanned, ...], ...] = ()
    projects: tuple[Spanned, ...] = ()
    certificates: tuple[Spanned, ...] = ()
    languages: tuple[Spanned, ...] = ()
    others: tuple[Lines, ...] = ()
    laid: tuple[Laid, ...] = ()
