"""The smallest total experience a posting requires, in years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rolescope.extract.document import Document
from rolescope.extract.sections import BOILERPLATE
from rolescope.extract.sentences import sentences_with
from rolescope.model.reading import Section, SectionKind, Span, Years

_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ]
    )
} | {"twenty": 20}
LONGEST_CAREER = 30
"""More years than this is a company's age, not a requirement."""

LEAST_SCORE = 1
NEARBY = 400
"""Characters between years that belong to one list of degrees."""
CLAUSE_REACH = 200
"""Characters on either side that say what the years are about."""
_NUMBER = (
    rf"(?:(?<![\d$€£/-])(?<!\d[.,])\d{{1,2}}(?:\.\d)?|(?:(?<![A-Za-z])|"
    rf"(?-i:(?<=[a-z])(?=[A-Z])))(?:{'|'.join(_WORDS)}))"
)
_HINT = re.compile(r"[Yy](?:ear|rs?\b|EAR|RS\b)|YEAR|YRS")
_YEARS = re.compile(
    rf"(?P<low>{_NUMBER})(?:\s?\(\s?\d{{1,2}}\s?\+?\s?\))?"
    rf"\s?\+?(?:\s?(?:-|–|—|to|or|/)\s?(?:\d{{1,2}}|{'|'.join(_WORDS)})(?:\s?\(\s?\d{{1,2}}\s?\))?)?"
    r"\s?(?:\+|plus|or\s+more|-plus)?\s?-?\s?(?:\(\s?s\s?\))?"
    r"(?:full\s|consecutive\s|calendar\s|solid\s|combined\s)?(?:years?|yrs?)\b(?:\s?\(s\)|['’])?",
    re.IGNORECASE,
)
_NOT_EXPERIENCE = re.compile(
    r"\b(?:years? old|of age|years? of service|years? (?:ago|running|in a row|contract|program|plan|"
    r"degree|college|"
    r"university|tenure|warranty|anniversary|roadmap)|vest|401|accru|pto\b|vacation|sabbatical|founded|"
    r"in business|"
    r"for over|for more than|for nearly|over the (?:past|last|next)|in the (?:past|last|next)|within|every|"
    r"(?:past|last|next|first|previous|per|each) (?:\w+ )?$|history|heritage|retention|renew|residen|since|"
    r"guarantee|duration|fiscal|a year|per year)",
    re.IGNORECASE,
)
_BEFORE_REACH = 28
_AFTER_REACH = 30
_EXPERIENCE = re.compile(
    r"\bexp(?:erience|erienced|\b|\.)|background|track record|practice|postdoc|work(?:ing|ed)?\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:prefer(?:red|ably|ence)?|nice to have|a plus|ideally|desired|desirable|bonus|"
    r"advantage(?:ous)?|optional)\b",
    re.IGNORECASE,
)
_REQUIRED = re.compile(r"\b(?:required?|requires|must|minimum|at least|mandatory)\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"^\W*(?:of\s+)?(?:[\w/&’'-]+[\s,]+){0,4}?(?:total|overall|relevant|related|professional|industry|"
    r"work(?:ing)?|progressive|"
    r"proven|full[- ]time|hands[- ]on|post[\w-]*|prior|similar|direct|applicable|practical|it\b|technical)",
    re.IGNORECASE,
)
_NARROW = re.compile(
    r"\b(?:with|using|in)\s+(?:sql|python|java\b|excel|tableau|power ?bi|aws|azure|gcp|snowflake|spark|"
    r"sas\b|r\b|oracle|"
    r"c\+\+|c#|javascript|react|docker|kubernetes|jira|salesforce|sap\b|hadoop|databricks|\.net|agile|scrum)",
    re.IGNORECASE,
)
_LEADING = re.compile(r"\b(?:leadership|managing|management|leading|supervis\w+|mentoring)\b", re.IGNORECASE)
_DEGREES = (
    (0, re.compile(r"\b(?:high school|ged|hs\b|no degree|without a degree|in lieu of)", re.IGNORECASE)),
    (1, re.compile(r"\bassociate", re.IGNORECASE)),
    (2, re.compile(r"\b(?:bachelor|undergraduate|b\.?s\.?c?\b|b\.?a\.?\b|4[- ]year degree)", re.IGNORECASE)),
    (3, re.compile(r"\b(?:master|m\.?s\.?c?\b|mba\b|graduate degree|advanced degree)", re.IGNORECASE)),
    (4, re.compile(r"\b(?:ph\.?\s?d|doctora)", re.IGNORECASE)),
)

_CLAUSE_END = re.compile(r";|\bOR\b|\bor(?= \d)|\.\s")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One number of years with what its sentence says about it."""

    years: int
    span: Span
    score: int
    degree: int


def years(doc: Document) -> Years | None:
    """The smallest total experience asked for.

    Totals go before years with one tool; of values bound to degrees the lowest degree's is taken.

    Args:
        doc: the posting.

    Returns:
        Whole years with their place; None where none is required.
    """
    found = [c for sec in doc.sections for c in _in_section(doc.text, sec) if c.score >= LEAST_SCORE]
    if not found:
        return None
    best = max(c.score for c in found)
    first = next(c for c in found if c.score == best)
    rivals = [c for c in found if c.degree >= 0 and abs(c.span.start - first.span.start) < NEARBY]
    chosen = min(rivals, key=lambda c: c.degree) if len(rivals) > 1 and first.degree >= 0 else first
    return Years(chosen.years, None, doc.span(*chosen.span))


def _in_section(text: str, sec: Section) -> Iterator[_Candidate]:
    """The years of one section that ask for experience."""
    if sec.kind is SectionKind.PREFERRED:
        return
    for sentence in sentences_with(text, Span(sec.body, sec.span.end), _HINT):
        for match in _YEARS.finditer(text, sentence.start, sentence.end):
            number = _number(match["low"])
            if number > LONGEST_CAREER or _is_other(text, match, sentence):
                continue
            before = text[max(sentence.start, match.start() - CLAUSE_REACH) : match.start()]
            after = text[match.end() : min(sentence.end, match.end() + CLAUSE_REACH)]
            score = _score(before, after, match[0], sec.kind)
            yield _Candidate(number, Span(*match.span()), score, _degree(before, after))


def _is_other(text: str, match: re.Match[str], sentence: Span) -> bool:
    """Whether the years are age, history, holidays or the like."""
    before = text[max(sentence.start, match.start() - _BEFORE_REACH) : match.start()]
    after = text[match.end() : min(sentence.end, match.end() + _AFTER_REACH)]
    return bool(_NOT_EXPERIENCE.search(before) or _NOT_EXPERIENCE.search(match[0].lower() + after))


def _score(before: str, after: str, matched: str, kind: SectionKind) -> int:
    """How much the years look like the required total."""
    words = before + matched + after
    score = 2 * (kind is SectionKind.REQUIREMENTS) - 4 * (kind in BOILERPLATE)
    score += 4 * bool(_EXPERIENCE.search(words))
    score += bool(_REQUIRED.search(words))
    score += 2 * bool(_TOTAL.match(after))
    score -= 2 * bool(_NARROW.search(after))
    score -= bool(_LEADING.search(after))
    score -= 6 * bool(_WISHED.search(words) and not _REQUIRED.search(words))
    return score


def _degree(before: str, after: str) -> int:
    """Rank of the degree that shares the clause with the years; -1 for none."""
    own_before = _CLAUSE_END.split(before)[-1]
    own_after = _CLAUSE_END.split(after)[0]
    named = [(m.start(), rank) for rank, pattern in _DEGREES for m in pattern.finditer(own_before)]
    if named:
        return max(named)[1]
    named = [(m.start(), rank) for rank, pattern in _DEGREES for m in pattern.finditer(own_after)]
    return min(named)[1] if named else -1


def _number(words: str) -> int:
    """The whole years of "five", "5" or "1.5"."""
    low = words.lower()
    return _WORDS[low] if low in _WORDS else int(float(low))
