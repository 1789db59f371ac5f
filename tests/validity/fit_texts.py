"""Real résumés and postings, and a résumé said in another way: its school, its dates, its order, its file."""

from __future__ import annotations

import io
import os
import re
import zipfile
from html import escape
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow.parquet as pq

from rolescope.extract.profile.build import build
from rolescope.extract.profile.sections import find_sections
from rolescope.extract.reader import read
from rolescope.extract.requirements import find_requirements
from rolescope.model.errors import SourceRefused
from rolescope.model.fit import Ask, Kind, Requirement
from rolescope.model.profile import Month, Profile
from rolescope.sources.profiles.files import read_profile

SHARED = Path(os.environ.get("ROLESCOPE_SHARED", "../shared"))
RESUMES = SHARED / "data/local/resumes/pdf"
POSTINGS = SHARED / "data/local/linkedin_us_2024/postings.parquet"
AS_OF = Month(2026, 11)
SEED = 20261130
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
LONGEST = 12_000
SCHOOL = re.compile(r"\b[A-Z]\w+ (University|College|Institute)\b(?! of)")
SCHOOL_OF = re.compile(r"\b(University) of [A-Z]\w+")


class Ad(NamedTuple):
    """A posting and what it asks for."""

    text: str
    asked: tuple[Requirement, ...]


class Someone(NamedTuple):
    """A résumé and what was read of it."""

    text: str
    profile: Profile


def people(count: int) -> list[Someone]:
    """Résumés of a usual length, drawn once and for all."""
    paths = sorted(RESUMES.glob("*.pdf"))
    found: list[Someone] = []
    for at in np.random.default_rng(SEED).permutation(len(paths)):
        try:
            text = read_profile(paths[at]).text
        except SourceRefused:
            continue
        if 800 < len(text) < LONGEST:
            found.append(Someone(text, build(text, AS_OF)))
        if len(found) == count:
            break
    return found


def ads(count: int) -> list[Ad]:
    """Postings that ask for something, drawn once and for all: half of them of data and software work."""
    table = pq.read_table(POSTINGS, columns=["title", "description"]).to_pylist()
    rows = [row for row in table if row["description"] and 800 < len(row["description"]) < LONGEST]
    wanted = re.compile(r"data|software|engineer|analyst|developer|machine", re.IGNORECASE)
    groups = (
        [r for r in rows if wanted.search(r["title"])],
        [r for r in rows if not wanted.search(r["title"])],
    )
    found: list[Ad] = []
    for group, most in zip(groups, (count // 2, count - count // 2), strict=True):
        mine: list[Ad] = []
        for at in np.random.default_rng(SEED).permutation(len(group)):
            text = group[at]["description"]
            mine.append(ad(text))
            if len(mine) == most:
                break
        found += mine
    return found


def ad(text: str) -> Ad:
    """A posting, read."""
    return Ad(text, find_requirements(text, read(text)))


def beside_a_demand(one: Ad, line: str) -> str:
    """A posting with a line more, below the one in which it demands its first skill."""
    demands = [each for each in one.asked if each.kind is Kind.SKILL and each.ask is Ask.REQUIRED]
    if not demands:
        return one.text
    end = one.text.find("\n", demands[0].span.end)
    at = len(one.text) if end < 0 else end + 1
    return f"{one.text[:at]}{'' if end >= 0 else chr(10)}{line}{one.text[at:]}"


def redated(one: Someone, style: str) -> str:
    """Its dates written otherwise, those that name two months or a month and the present."""
    text = one.text
    dates = [job.dates for job in one.profile.work if job.dates]
    for dated in sorted(dates, key=lambda each: -each.span.start):
        if dated.start is None or dated.start.month is None or (dated.end and dated.end.month is None):
            continue
        ends = [
            _said(dated.start, style),
            "Present" if dated.current or not dated.end else _said(dated.end, style),
        ]
        if dated.current or dated.end:
            text = text[: dated.span.start] + " - ".join(ends) + text[dated.span.end :]
    return text


def _said(month: Month, style: str) -> str:
    number = month.month or 1
    return f"{MONTHS[number - 1]} {month.year}" if style == "words" else f"{number:02}/{month.year}"


def reordered(one: Someone) -> str:
    """Its sections in another order; what stands above the first heading stays there.

    A text in which one begins within a line stays as it is.
    """
    sections = find_sections(one.text)
    head = [each for each in sections if each.kind in {"basics", "summary"}]
    rest = [each for each in sections if each.kind not in {"basics", "summary"}]
    within = any(each.span.start and one.text[each.span.start - 1] != "\n" for each in rest)
    if not rest or within or any(a.span.start > b.span.start for a in head for b in rest):
        return one.text
    start = min(each.span.start for each in rest)
    parts = [one.text[each.span.start : each.span.end].strip("\n") for each in rest]
    return one.text[:start] + "\n\n".join(reversed(parts)) + "\n"


def other_schools(one: Someone) -> str:
    """Every school whose kind is named, under another name; what stands beside the name stays."""
    renamed = SCHOOL.sub(r"Northfield \1", one.text)
    return SCHOOL_OF.sub(r"\1 of Northfield", renamed)


def as_html(text: str) -> bytes:
    """A page, its lines broken as in the text."""
    lines = "<br>\n".join(map(escape, text.split("\n")))
    return f"<!doctype html><html><body>{lines}</body></html>".encode()


def as_docx(text: str) -> bytes:
    """A word processor's file, a paragraph a line."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    printable = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", text)
    lines = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for line in printable.split("\n")
    )
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as file:
        file.writestr("[Content_Types].xml", types)
        file.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?><w:document {space}><w:body>{lines}</w:body></w:document>',
        )
    return kept.getvalue()


def halved(one: Ad, *, first: bool) -> tuple[Requirement, ...]:
    """Every other of its requirements."""
    return tuple(each for at, each in enumerate(one.asked) if at % 2 == int(not first))
