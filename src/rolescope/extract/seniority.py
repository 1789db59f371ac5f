"""Seniority of a job, from title and text together."""

from __future__ import annotations

import re

from rolescope.extract.sections import BOILERPLATE, Section, SectionKind
from rolescope.extract.years import years
from rolescope.model.posting import Level
from rolescope.model.reading import Marked, Span, Years

_TITLE = (
    (
        Level.INTERN,
        r"\b(?:intern(?:ship)?s?|co-?op|working student|werkstudent\w*|praktik\w+|trainee|apprentice\w*|student)\b",
    ),
    (
        Level.DIRECTOR_UP,
        r"\b(?:(?:senior |sr\.? |executive |managing |associate |assistant )?director|vice president|s?vp|avp|head of|"
        r"chief \w+(?: \w+)? officer|c[tideop]o|global head)\b",
    ),
    (
        Level.MANAGER,
        r"\b(?:(?:engineering|development|analytics|science|data|team|it|bi|intelligence|insights|software|qa|platform|"
        r"infrastructure|research|department|operations|technology|reporting|warehouse|services?|architecture|devops|security|ml|ai) managers?"
        r"|manager,? (?:of|data|engineering|analytics|software|machine|ai|bi|business intelligence)|supervisor|"
        r"senior manager|sr\.? manager)\b|^manager\b",
    ),
    (
        Level.LEAD_PRINCIPAL,
        r"\b(?:lead|principal|staff|distinguished|fellow|leader)\b(?!\s+(?:gen|scoring|time))",
    ),
    (
        Level.SENIOR,
        r"\b(?:senior|sr\.?|snr|expert|experienced)\b|\b(?:engineer|scientist|analyst|developer|architect) iv\b",
    ),
    (
        Level.ENTRY,
        r"\b(?:junior|jr\.?|entry[- ]level|graduate|new grad|early career|associate (?=(?:data|software|business|bi|machine|ml|ai|product|systems?)\b)|i|1)\b(?!\s*(?:year|yr|-|/|of\b|&))",
    ),
    (
        Level.MID,
        r"\b(?:mid|mid[- ]level|intermediate|mid-senior|ii|2|iii|3)\b(?!\s*(?:year|yr|d\b|/|\+|rd|nd|month))",
    ),
)
_TITLE_PATTERNS = tuple((level, re.compile(pattern, re.I)) for level, pattern in _TITLE)
_SENIOR_WORDS = re.compile(
    r"\b(?:seeking|looking for|hiring|searching for|need|as|is)\s+(?:a|an|our next|our)?\s*(?:\w+,?\s+){0,3}?(?P<senior>senior(?:[- ]level)?|sr\.?|seasoned|"
    r"highly experienced)\b(?!\s+(?:leader|manage|exec|staff|stakeh|member|director))|(?P<mid>\bmid[- ](?:level|senior|career))|(?P<lead>\b(?:as|seeking|looking for|hiring) (?:a|an|our)"
    r"\s+(?:\w+\s+){0,2}?(?:principal|staff|lead)\s+(?:data|software|machine|engineer|scientist|analyst|developer))|(?P<entry>\bentry[- ]level|\brecent (?:college )?grad|\bjunior(?:[- ]level)?\s+"
    r"(?:data|software|machine|engineer|scientist|analyst|developer|role|position)|\bearly[- ]career)",
    re.I,
)
_GROUPS = {"senior": Level.SENIOR, "mid": Level.MID, "lead": Level.LEAD_PRINCIPAL, "entry": Level.ENTRY}
ENTRY_YEARS = 1
"""No more than this asked for reads as entry level."""


def seniority(
    title: str | None, text: str, secs: tuple[Section, ...], asked: Years | None = None
) -> Marked | None:
    """The level of a job.

    The title decides where it names a level; else the text's own words; else a requirement of at most one year
    reads as entry level. Longer experience alone does not name a level.

    Args:
        title: the posting's title.
        text: its text.
        secs: the text's sections.
        asked: the years required, if they have been read already.

    Returns:
        A `Level` value with its place (None where the title carries it); None if unstated.
    """
    from_title = title_level(title or "")
    if from_title:
        return Marked(from_title.value, None)
    stated = _stated(text, secs)
    if stated:
        return stated
    asked = asked or years(text, secs)
    if asked and asked.minimum <= ENTRY_YEARS:
        return Marked(Level.ENTRY.value, asked.span)
    return None


def title_level(title: str) -> Level | None:
    """The level a title names, the highest-ranking pattern first; None if it names none."""
    return next((level for level, pattern in _TITLE_PATTERNS if pattern.search(title)), None)


def _stated(text: str, secs: tuple[Section, ...]) -> Marked | None:
    """The level the text calls the job by, outside boilerplate and benefits."""
    for sec in secs:
        if sec.kind in BOILERPLATE or sec.kind is SectionKind.PAY:
            continue
        match = _SENIOR_WORDS.search(text, sec.span.start, sec.span.end)
        if match:
            group = match.lastgroup or "senior"
            return Marked(_GROUPS[group].value, Span(*match.span(group)))
    return None
