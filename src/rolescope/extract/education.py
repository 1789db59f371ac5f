"""The lowest degree a posting requires, and whether experience is accepted instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rolescope.extract.document import Document
from rolescope.extract.sections import BOILERPLATE
from rolescope.extract.sentences import sentences_with
from rolescope.model.reading import Education, Section, SectionKind, Span

DEGREES = ("high_school", "associate", "bachelor", "master", "phd")
"""Lowest first."""

_FIELD_AFTER = (
    r"(?=\s*(?:/|,|or\b|and\b|in\b|degree|\(|required|with\b|from\b|\+|;|\.?\s*$|of\b|level|"
    r"preferred|(?-i:[A-Z][a-z]+ )))"
)
_PATTERNS = {
    "high_school": r"high[- ]school(?= *(?:diploma|graduat|degree|education|equivalen|or\b|/|\())"
    r"|\bG\.?E\.?D\b"
    r"|secondary school|\bHS\b(?=\s*(?:/|diploma|degree|\+|or\b))",
    "associate": r"associate(?:['’]?s|s['’])?\s+"
    r"(?:or\s+bachelor\S*\s+)?(?:degree|of (?:arts|science|applied))"
    r"|associate(?:['’]s|s['’])(?=\s*(?:/|,|or\b|\())|\bassociates?(?=\s*/\s*bach)|\bA\.?A\.?/A\.?S\b|"
    r"\bA[AS] degree"
    r"|\bassociate(?=,? or bachelor)|(?:two|2)[- ]year degree",
    "bachelor": r"bachelor\w*|baccalaureate|undergraduate degree"
    rf"|(?:\b|(?-i:(?<=[a-z])))(?-i:B\.?A\.?|B\.?S\.?c?\.?|B\.?Tech|B\.?E\.?|B\.?Eng|BSCS|BBA){_FIELD_AFTER}",
    "master": r"master(?:['’]?s|s['’])?\s+degree|master(?:['’]s|s['’]|s)\b"
    r"|\bmaster of (?:science|arts|business|eng)"
    r"|\bmaster\s*(?=/|or ph|or doc|level|in )|\b(?:advanced|graduate|post-?graduate)\s+degree"
    rf"|(?:\b|(?-i:(?<=[a-z])))(?-i:M\.S\.c?\.?|M\.?Sc\.?|MS|M\.A\.|MA|MBA|M\.?Tech|M\.?Eng|"
    rf"MPH){_FIELD_AFTER}",
    "phd": r"\bph\.?\s?d\b|(?-i:(?<=[a-z])PhD)\b|doctorate|\bdoctoral (?:degree|level)|\bd\.?phil\b",
    "generic": r"\b(?:university|college|technical|engineering|4[- ]year|four[- ]year|relevant|related|"
    r"stem|quantitative|"
    r"scientific|numerate|higher)\s+degree|\bcollege graduate|\bdegree (?:in|or equivalent|required)\b|"
    r"\b(?:an?|your) degree\b",
}
_DEGREE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()), re.IGNORECASE)
_HINT = re.compile(
    r"[Dd](?:egree|octora|iploma)|[Bb](?:achelor|accal)|[Mm]aster|[Pp][Hh]\.? ?[Dd]|"
    r"[Hh]igh[- ][Ss]chool|[Ss]econdary school|"
    r"[Aa]ssociate|[Cc]ollege grad|D(?:EGREE|IPLOMA)|BACHELOR|MASTER|HIGH SCHOOL|ASSOCIATE|\bGED\b|"
    r"\bG\.E\.D|\bHS\b|"
    r"[BM](?:\.? ?[SAE]|[Ss]c|[Tt]ech|BA|PH|Eng)(?![A-Za-z]{3})|\bAA\b|DPhil"
)
_NOT_DEGREE = re.compile(
    r"\b(?:MS|BA|AS|MA|BE)\b\s*(?:Excel|Office|Word|Access|SQL|Project|Teams|Visio|Dynamics|Azure|Power|"
    r"Windows|SharePoint|"
    r"Outlook|PowerPoint|\d|team|will|with|and Powerpoint)|scrum master|master data|mastery|web ?master|"
    r"master(?:ing|ed)\b|"
    r"\bBE (?:able|a\b|the\b)|tuition|master plan|master['’]?s? program|degree of (?:independence|"
    r"accuracy|detail|autonomy|confidence)|"
    r"high degree|some degree|post-?(?:bs|ms|ba|ma|phd|bachelor|master)|360[- ]degree|highest degree",
    re.IGNORECASE,
)
_EXPERIENCE_INSTEAD = re.compile(
    r"\b(?:or|and/or|and)\s+(?:an?\s+|the\s+)?(?:equivalent|equal|comparable|commensurate|similar|"
    r"related|relevant|substantial)"
    r"\s+(?:\w+[\s,/]+(?:and\s+)?){0,3}?(?:experience|training|background|combination|knowledge|"
    r"military|education)"
    r"|\bor\s+(?:\w+\s+){0,2}?\d+\+?\s+(?:years|yrs)['’]?\s+(?:of\s+)?(?:\w+\s+){0,3}exp"
    r"|\bor\s+(?:the\s+|its\s+)?equivalent\b(?!\s+(?:\w+\s+)?(?:degree|field|discipline|subject|"
    r"qualification|area))"
    r"|in lieu of|equivalen\w+ (?:\w+ ){0,3}(?:experience|combination|training)|substitut"
    r"|combination of (?:\w+ ){0,3}(?:education|experience)"
    r"|\bor (?:\w+ ){0,2}(?:work|practical|professional|industry|military|hands-on|real-world) experience",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:prefer\w*|nice to have|a plus|ideally|desired|desirable|bonus|advantage\w*|optional|welcome|"
    r"is a big plus|"
    r"strongly encouraged)\b",
    re.IGNORECASE,
)
_REQUIRED = re.compile(r"\b(?:required?|requires|must|minimum|mandatory|at least)\b", re.IGNORECASE)
_STUDENT = re.compile(
    r"(?:substitute for an? advanced|pursuing|enrolled|working towards?|current student|student in|"
    r"completing|candidates? in)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;.]|\b(?:with|but)\b|,\s+(?=(?:an?\s+)?(?:master|ph|advanced|mba|graduate|bachelor))", re.IGNORECASE
)
_REACH = 60


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One degree named as required."""

    rank: int
    span: Span
    sentence: Span
    firm: bool
    generic: bool


def education(doc: Document) -> Education | None:
    """The lowest degree required.

    Degrees joined in one sentence ("Bachelor's or Master's") are alternatives: the lowest counts. Wished
    degrees do not.

    Args:
        doc: the posting.

    Returns:
        The degree with its place; None where none is required.
    """
    found = [c for sec in doc.sections if sec.kind not in _SKIPPED for c in _in_section(doc.text, sec)]
    if not found:
        return None
    named = [c for c in found if not c.generic] or found
    firm = [c for c in named if c.firm] or named
    lowest = min(firm, key=lambda c: (c.rank, c.span))
    text = doc.text
    around = text[lowest.sentence.start : min(len(text), lowest.sentence.end + _REACH)]
    instead = _EXPERIENCE_INSTEAD.search(around)
    return Education(DEGREES[lowest.rank], bool(instead), (), doc.span(*lowest.span))


_SKIPPED = BOILERPLATE | {SectionKind.PREFERRED}


def _in_section(text: str, sec: Section) -> Iterator[_Candidate]:
    """Required degrees of one section."""
    for sentence in sentences_with(text, Span(sec.body, sec.span.end), _HINT):
        words = text[sentence.start : sentence.end]
        if not _DEGREE.search(words) or _STUDENT.search(words):
            continue
        firm = sec.kind is SectionKind.REQUIREMENTS or bool(_REQUIRED.search(words))
        for match in _DEGREE.finditer(words):
            if _is_other(words, match) or _is_wished(words, match):
                continue
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            name = match.lastgroup or ""
            generic = name == "generic"
            if firm or sec.kind is SectionKind.DUTIES or name not in ("phd", "generic"):
                yield _Candidate(
                    DEGREES.index("bachelor" if generic else name), span, sentence, firm, generic
                )


def _is_other(words: str, match: re.Match[str]) -> bool:
    """Whether the words only look like a degree, or belong to somebody else."""
    around = words[max(0, match.start() - 12) : match.end() + 16]
    return bool(_NOT_DEGREE.search(around))


def _is_wished(words: str, match: re.Match[str]) -> bool:
    """Whether the degree's own clause calls it a wish."""
    begin = max((m.start() for m in _CLAUSE.finditer(words, 0, match.start())), default=0)
    stop = _CLAUSE.search(words, match.end())
    clause = words[begin : stop.start() if stop else len(words)]
    return bool(_WISHED.search(clause)) and not _REQUIRED.search(clause)
