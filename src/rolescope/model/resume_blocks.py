"""A résumé as blocks, in the order in which every form of it is drawn: Markdown, DOCX, plain text.

The order of sections and the way that entries are set are those that parsers read best: one column, the usual
headings, a title on a line of its own, below it employer, place and dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from rolescope.model.profile import Basics, Dated, Spanned, Study, Work
from rolescope.model.resume import Item, LaidLine, Resume, SkillGroup

_ON_ONE_LINE = ("email", "phone", "url")
_LABELS = {"address": "Address", "birth_date": "Date of birth", "nationality": "Nationality"}
_LABELS["marital_status"] = "Marital status"
_LONGEST = 6
"""Words of an item that can stand among others on one line."""
_WIDEST = 200
"""Characters of a line of skills; readers take longer ones for texts whose line breaks are lost."""

NOT_COMPLETED = "not completed"


class Style(StrEnum):
    """What a block is."""

    NAME = "name"
    LINE = "line"
    HEADING = "heading"
    ENTRY = "entry"
    ITEM = "item"


class Block(NamedTuple):
    """One paragraph.

    Attributes:
        style: what it is.
        text: its words.
        label: words in front that are set apart ("Databases").
    """

    style: Style
    text: str
    label: str = ""


def blocks(resume: Resume, source: str) -> Iterator[Block]:
    """The paragraphs of a résumé.

    Args:
        resume: the document.
        source: the text that its spans count in: dates are written as they stand there.
    """
    yield from _about(resume.basics)
    yield from (Block(Style.LINE, one.text) for one in resume.headline)
    yield from _section("Summary", (Block(Style.LINE, one.text) for one in resume.summary))
    yield from _laid(resume, "skills") or _skills(resume)
    yield from _laid(resume, "work") or _work(resume, source)
    yield from _section("Projects", _items(resume.projects))
    yield from _laid(resume, "education") or _education(resume, source)
    yield from _section("Certificates", _items(resume.certificates))
    yield from _section("Languages", _items(resume.languages))
    yield from _others(resume, "other")


def plain_text(resume: Resume, source: str) -> str:
    """A résumé as text without any mark but those of lists."""
    return "".join(f"{_plain(one)}\n" for one in blocks(resume, source))


def _skills(resume: Resume) -> Iterator[Block]:
    return _section("Skills", (block for group in resume.skills for block in _group(group)))


def _work(resume: Resume, source: str) -> Iterator[Block]:
    for _, run in groupby(resume.work, lambda one: one.dates is None):
        # Under a heading of their own, because nothing tells where a job without dates begins beside others.
        yield from _section("Work experience", (block for one in run for block in _job(one, source)))
    yield from _others(resume, "work")


def _education(resume: Resume, source: str) -> Iterator[Block]:
    studies = zip(resume.education, resume.education_lines, strict=True)
    yield from _section(
        "Education", (block for one, lines in studies for block in _study(one, lines, source))
    )
    yield from _others(resume, "education")


def _laid(resume: Resume, kind: str) -> list[Block]:
    """Sections as their writer laid them out."""
    sections = [one for one in resume.laid if one.kind == kind]
    return [block for one in sections for block in _section(one.heading, map(_as_laid, one.lines))]


def _as_laid(line: LaidLine) -> Block:
    return Block(Style.ITEM if line.item else Style.ENTRY if line.leads else Style.LINE, line.text)


def _others(resume: Resume, kind: str) -> Iterator[Block]:
    for one in resume.others:
        if one.kind == kind:
            yield from _section(one.heading, _items(one.lines))


def _plain(one: Block) -> str:
    words = f"{one.label}: {one.text}" if one.label else one.text
    return {Style.HEADING: f"\n{words}", Style.ENTRY: f"\n{words}", Style.ITEM: f"• {words}"}.get(
        one.style, words
    )


def _section(heading: str, inside: Iterable[Block]) -> Iterator[Block]:
    first = True
    for one in inside:
        if first:
            yield Block(Style.HEADING, heading)
            first = False
        yield one


def _about(basics: Basics) -> Iterator[Block]:
    name = basics.first("name")
    if name:
        yield Block(Style.NAME, name)
    told = [one.value for kind in _ON_ONE_LINE for one in basics.contacts if one.kind == kind]
    if told:
        yield Block(Style.LINE, " | ".join(dict.fromkeys(told)))
    for kind, label in _LABELS.items():
        value = basics.first(kind)
        if value:
            yield Block(Style.LINE, value, label)


def _items(lines: Iterable[Spanned]) -> Iterator[Block]:
    return (Block(Style.ITEM, one.text) for one in lines)


def _group(group: SkillGroup) -> Iterator[Block]:
    """Short items beside each other, sentences below each other."""
    short = [one for one in group.items if len(one.text.split()) <= _LONGEST]
    label = group.label
    for words in _lines(short):
        yield Block(Style.LINE, words, label)
        label = ""
    for one in group.items:
        if one not in short:
            yield Block(Style.ITEM, one.text, label)
            label = ""


def _lines(items: Iterable[Item]) -> Iterator[str]:
    """Items behind commas, on as many lines as they need."""
    line = ""
    for one in items:
        if line and len(line) + len(one.text) > _WIDEST:
            yield f"{line},"
            line = ""
        line = f"{line}, {one.text}" if line else one.text
    if line:
        yield line


def _job(one: Work, source: str) -> Iterator[Block]:
    title, employer = one.title and one.title.text, one.employer and one.employer.text
    yield Block(Style.ENTRY, title or employer or "")
    below = [employer if title else None, one.place, _dates(one.dates, source)]
    if any(below):
        yield Block(Style.LINE, " | ".join(filter(None, below)))
    yield from _items(one.highlights)


def _study(one: Study, lines: Iterable[Spanned], source: str) -> Iterator[Block]:
    school = one.institution and one.institution.text
    title = one.title and one.title.text
    yield Block(Style.ENTRY, title or school or "")
    # A later time tells by itself that it is not finished; words that told it may stand in another line.
    state = NOT_COMPLETED if one.degree and not one.finished and not _goes_on(one.dates) else None
    below = [school if title and school != title else None, _dates(one.dates, source), state]
    if any(below):
        yield Block(Style.LINE, " | ".join(filter(None, below)))
    yield from _items(lines)


def _goes_on(dates: Dated | None) -> bool:
    return dates is not None and dates.current


def _dates(dates: Dated | None, source: str) -> str | None:
    """The words that tell a time, as they stand."""
    return " ".join(source[dates.span.start : dates.span.end].split()) if dates else None
