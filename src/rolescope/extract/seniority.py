"""Seniority of a job, from title and text together."""

from __future__ import annotations

import re

from rolescope.extract.document import Document
from rolescope.extract.sections import BOILERPLATE
from rolescope.model.posting import Level
from rolescope.model.reading import Marked, Origin, SectionKind, Years
from rolescope.taxonomy.titles import resolve_title

_NOUN = (
    r"(?:data|software|machine|ml|ai|business|bi|product|research|engineer|scientist|analyst|"
    r"developer|architect|statistician)"
)
_SEEKING = (
    r"\b(?:seeking|looking for|hiring|searching for|need|as)\s+(?:an?|our next|our)\s+(?:[\w-]+,?\s+){0,2}?"
)
_STATED = re.compile(
    rf"{_SEEKING}(?:(?P<senior>senior(?:[- ]level)?|sr\.?|seasoned|"
    rf"highly experienced)(?=\s+(?:[\w-]+\s+)?{_NOUN})"
    rf"|(?P<lead_principal>principal|staff|lead)(?=\s+(?:[\w-]+\s+)?{_NOUN})|(?P<entry>junior|"
    rf"entry[- ]level))"
    r"|\b(?P<mid>mid[- ](?:level|senior|career))\b(?!\s+manage)"
    r"|\b(?P<graduate>entry[- ]level|recent (?:college )?graduates?|early[- ]career)\b"
    r"|\b(?P<internship>(?:this|our|the|an?) (?:[\w-]+ ){0,2}internship)\b",
    re.IGNORECASE,
)
_LEVELS = {"graduate": Level.ENTRY, "internship": Level.INTERN}
_HINT = re.compile(
    r"[Ss]enior|[Ss]r\.?\s|SENIOR|[Ss]easoned|xperienced|[Pp]rincipal|[Ss]taff|[Ll]ead |[Jj]unior|"
    r"[Ee]ntry|[Mm]id[- ]|"
    r"ecent (?:college )?grad|[Ee]arly[- ]|nternship"
)
_REACH = 60
ENTRY_YEARS = 1
"""No more than this asked for reads as entry level."""


def seniority(doc: Document, asked: Years | None = None) -> Marked | None:
    """The level of a job.

    The title decides where it names a level; else the text's own words; else a requirement of at most one
    year reads as entry level. Longer experience alone does not name a level: readers disagree on it.

    Args:
        doc: the posting with its title.
        asked: the years required, as read from the same text.

    Returns:
        A `Level` value with its place (None where the title carries it); None if unstated.
    """
    level = resolve_title(doc.title).level if doc.title else Level.UNSTATED
    if level is not Level.UNSTATED:
        return Marked(level.value, None, Origin.TITLE)
    stated = _stated(doc)
    if stated:
        return stated
    if asked and asked.minimum <= ENTRY_YEARS:
        return Marked(Level.ENTRY.value, asked.span)
    return None


def _stated(doc: Document) -> Marked | None:
    """The level the text calls the job by, outside boilerplate."""
    text = doc.text
    for sec in doc.sections:
        if sec.kind in BOILERPLATE or sec.kind is SectionKind.PAY:
            continue
        for hint in _HINT.finditer(text, sec.span.start, sec.span.end):
            start, end = max(sec.span.start, hint.start() - _REACH), min(sec.span.end, hint.end() + _REACH)
            match = _STATED.search(text, start, end)
            if match:
                group = match.lastgroup or ""
                level = _LEVELS.get(group) or Level(group)
                return Marked(level.value, doc.span(*match.span(group)))
    return None
