"""Whether the employer sponsors a visa, where the posting says so."""

from __future__ import annotations

import re

from rolescope.extract.cues import around, hits
from rolescope.extract.document import Document
from rolescope.model.reading import Marked

_REACH = 140
_ABOUT_VISA = re.compile(
    r"\bvisas?\b|immigration|h-?1-?b|work authori[sz]ation|work permit|employment authori[sz]ation|"
    r"sponsorship|"
    r"authori[sz]ed to work|eligible to work|right to work|citizen|\bcpt\b|\bopt\b"
)
_OTHER_SPONSOR = re.compile(
    r"(?:executive|project|business|study|trial|clinical|corporate|event|sports?|brand|media|education|"
    r"tuition|"
    r"mentorship|clearance|security|advertis\w+|sales|marketing|conference|company|exam|certification|"
    r"gym|pharma\w*|"
    r"and|senior|program|plan|our|industry|government|internal|external) (?:and )?sponsor|"
    r"sponsor\w*\s?(?:s\b|ed\b|,|and\b|deals?|"
    r"agreement|revenue|activation)|mentor\w*[,/ ]+(?:and )?sponsor"
)
_REFUSED = re.compile(
    r"\b(?:no|not|cannot|can't|can not|won't|unable|doesn't|don't|isn't|aren't|without|never|neither|"
    r"nor|ineligible|nobody|"
    r"unavailable|non)\b[^.;]{0,130}sponsor|"
    r"sponsor\w*[^.;]{0,60}\b(?:not|unavailable|no|cannot|can't|won't|isn't|unable|n/a)\b|"
    r"sponsor\w*\s?:\s?(?:no|none)\b"
)
_FOR_WORK = re.compile(
    r"\bvisas?\b|immigration|h-?1-?b|permit|authori[sz]|green card|resid|employment|"
    r"sponsorship\W+(?:is |was )?(?:available|provided|offered|yes|possible)"
)
_UNDECIDED = re.compile(
    r"\bnot guarantee|\b(?:do|will|would) you\b|please (?:indicate|state|specify)|in the process|"
    r"if you (?:need|require)|whether|\bmay not\b|\?"
)
_OFFERED = re.compile(
    r"\b(?:will(?! need| require)|can|do|does|offers?|offering|provides?|providing|supports?|happy|"
    r"able|willing|open|available|possible|"
    r"help|cover\w*|gladly)\b(?: to)?[^.;]{0,45}sponsor|sponsor\w*[^.;]{0,45}\b(?:available|provided|offered|"
    r"possible|supported|included|considered|yes)\b|\bwe sponsor|^\W*(?:full )?(?:visa|h-?1b|"
    r"immigration)[^.;,]{0,20}"
    r"sponsorship\W*$|visa support"
)


def find_visa(doc: Document) -> Marked | None:
    """What the posting says of sponsoring a visa; the first clear statement counts.

    Args:
        doc: the posting.

    Returns:
        "sponsored" or "not_sponsored" with its sentence; None where it asks, leaves it open or is silent.
    """
    for hit in hits(doc, "visa"):
        start, end = around(doc, hit, _REACH)
        value = _value(doc.folded[start:end], doc.folded[max(start, hit.start - 24) : min(end, hit.end + 14)])
        if value:
            return Marked(value, doc.span(start, end))
    return None


def _value(words: str, close: str) -> str | None:
    if not _ABOUT_VISA.search(words) or _UNDECIDED.search(words):
        return None
    refused = _REFUSED.search(words)
    if _OTHER_SPONSOR.search(close) and not ("visa" in words or (refused and "sponsorship" in words)):
        return None
    if refused:
        return "not_sponsored"
    return "sponsored" if _OFFERED.search(words) and _FOR_WORK.search(words) else None
