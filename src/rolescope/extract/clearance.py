"""Security clearance: held already, to be obtained, or preferred."""

from __future__ import annotations

import re

from rolescope.extract.cues import around, hits
from rolescope.extract.document import Document
from rolescope.model.reading import Marked, SectionKind

_REACH = 120
_SECURITY = re.compile(
    r"security clear|(?:secret|ts|sci|ts/sci|dod|doe|government|gov't|federal|q|l|sc|dv|dv/sc|nato|"
    r"public trust|"
    r"active|yankee white|polygraph|interim|npp\w*|bpss|uk|baseline|nv1|nv2|facility|dhs|cbp|tsa|eod|"
    r"suitability|level)\S*\s"
    r"(?:\([^)]{0,12}\) |security |level |government )?clearance|ts ?/ ?sci|top secret|public trust|"
    r"(?:dv|sc|security) cleared|"
    r"security vetting|sicherheitsüberprüfung|clearance (?:level|type|required|requirements?|status)|"
    r"clearance:"
)
_OTHER = re.compile(
    r"clearance (?:sale|item|rack|event|price|merchandise)|(?:customs?|regulatory|fda|510\(?k\)?|"
    r"medical|health|drug|"
    r"renal|credit|child abuse|fingerprint\w*|immune|background|legal|title|rights|airspace|ceiling|"
    r"trade)\W(?:\w+ )?clearance|"
    r"facilit(?:y|ies) clearance|clearance (?:jobs|process(?:ing)?|and settlement|team|requests|holders)"
)
_NONE = re.compile(
    r"\byou(?:'ll| will) gain\b|\bif the (?:duties|position|role)|contract-specific|"
    r"\bmay be contingent|\b(?:no|not|without|isn't|doesn't)\b[^.;]{0,40}(?:clearance|required)|"
    r"clearance\W{1,3}(?:none|no|n/a)\b"
)
_OBTAIN = re.compile(
    r"obtain|able to (?:get|gain|achieve|pass|hold|secure|acquire|undergo|be)|eligib\w+|clearable|"
    r"willing\w*|undergo|"
    r"(?:ability to|can) (?:get|gain|pass|hold|secure|receive|be)|subject to|can be cleared|sponsor|"
    r"attain|acquir|capable"
)
_HELD = re.compile(
    r"\b(?:active|current(?:ly)?|existing|valid|possess\w*|hold\w*|have|has|must|requir\w+|minimum|"
    r"with|need\w*|"
    r"cleared|maintain\w*|mandatory|necessary)\b|clearance(?: level| type| status)?\s?[:-]|^\W*(?:ts|"
    r"top secret|secret|public trust|security)"
)
_ACTIVE = re.compile(
    r"\b(?<!an )(?:active|current(?:ly)?|possess\w*|already|existing|minimum of|must have (?!(?:the |"
    r"an )?ability))\b"
)
_MUST = re.compile(r"\b(?:must|mandatory|required|requires)\b")
_OR_OBTAIN = re.compile(
    r"\bor (?:\w+ ){0,3}?(?:abilit\w+|able|willing\w*|eligib\w+|obtain\w*|capable)\b|(?:abilit\w+|"
    r"able) to obtain an active"
)
_FIRM = re.compile(r"\b(?:must|will be|requires?|required|selected)\b")
_PREFERRED = re.compile(
    r"prefer|\bplus\b|desir|nice to have|nice-to-have|bonus|advantage|ideal|asset|beneficial|would be|helpful"
)


def find_clearance(doc: Document) -> Marked | None:
    """Whether a security clearance is asked for.

    Args:
        doc: the posting.

    Returns:
        "required" (to be held already), "obtainable" (the candidate must be able to get it) or "preferred",
        with its words; the first statement counts, except that one that asks goes before one that wishes.
    """
    wished: Marked | None = None
    for hit in hits(doc, "clearance"):
        start, end = around(doc, hit, _REACH)
        section = doc.section_at(hit.start).kind
        value = None if section == SectionKind.COMPANY else _value(doc.folded[start:end])
        if value and section == SectionKind.PREFERRED and not _FIRM.search(doc.folded, start, end):
            value = "preferred"
        if value and value != "preferred":
            return Marked(value, doc.span(start, end))
        wished = wished or (Marked(value, doc.span(start, end)) if value else None)
    return wished


def _value(words: str) -> str | None:
    if not _SECURITY.search(words) or _OTHER.search(words) or _NONE.search(words):
        return None
    if _PREFERRED.search(words) and not _MUST.search(words):
        return "preferred"
    if _OR_OBTAIN.search(words) or (_OBTAIN.search(words) and not _ACTIVE.search(words)):
        return "obtainable"
    return "required" if _HELD.search(words) else None
