"""Whether the person must be on call."""

from __future__ import annotations

import re

from rolescope.extract.cues import around, hits
from rolescope.extract.document import Document
from rolescope.model.reading import Marked, SectionKind

_REACH = 70
_ELSEWHERE = (SectionKind.COMPANY, SectionKind.BENEFITS)
_NONE = re.compile(
    r"\b(?:no|without|free of|zero)(?: \w+){0,3} (?:on[- ]?call|pager)\b|on[- ]call\W{1,3}(?:no|none)\b|"
    r"\bnot (?:be )?(?:required|expected|asked)(?: \w+){0,4} on[- ]?call|(?:don't|doesn't|do not|"
    r"does not) have (?:an )?on[- ]call"
)
_REQUIRED = re.compile(
    r"on[- ]?call(?:[- /,]| and )+(?:\w+ ){0,2}?(?:rotat|support|dut|schedul|shift|responsib|coverage|"
    r"requirement|work|hours|availab|"
    r"as needed|as required|after|24|basis|for |during|on a |on weekends|evening|weekend|week|status|"
    r"required|component)|"
    r"(?:be|being|participat\w+|24 ?[x/] ?7|serve|rotating|rotational|periodic|occasional|"
    r"after[- ]hours|off[- ]hours|work|provide|"
    r"required|share|including|includes|take|go|carry|requires?|monitoring,?)(?: \w+){0,3}\W{1,3}on[- ]?call|"
    r"pager (?:duty|rotation)\b|standby duty|rufbereitschaft|\(on[- ]call\)"
)
_OTHER = re.compile(
    r"not on[- ]call|roster|experience (?:with|in|operating)[^.;]{0,70}on[- ]?call|on[- ]?call (?:with|"
    r"staff|employees|pay\b|doctor|physician|nurse|differential|systems?|tool|provider)|pay|differential|"
    r"premium|compensation for|benefits|part-time|full-time|as pagerduty|build\w* on[- ]?call|best practices"
)


def find_on_call(doc: Document) -> Marked | None:
    """What the posting says of being on call.

    Args:
        doc: the posting.

    Returns:
        "required" or "none" with its words; None where the text is silent or speaks of other people's duty.
    """
    for hit in hits(doc, "on_call"):
        if doc.section_at(hit.start).kind in _ELSEWHERE:
            continue
        start, end = around(doc, hit, _REACH)
        words = doc.folded[start:end]
        if _NONE.search(words):
            return Marked("none", doc.span(start, end))
        if _REQUIRED.search(words) and not _OTHER.search(words):
            return Marked("required", doc.span(start, end))
    return None
