"""Natural languages that a posting asks for."""

from __future__ import annotations

import re

from rolescope.extract.cues import Hit, hits, longest
from rolescope.extract.document import Document
from rolescope.model.reading import Marked, SectionKind

_REACH = 70
_LEVEL_BEFORE = re.compile(
    r"\b(?:fluen\w+|proficien\w+|native|bilingual|speak\w*|spoken|written|verbal|mother tongue|"
    r"command of|trilingual|"
    r"knowledge of|conversational|languages?(?: skills| requirements?)?\s?:|level of|good|excellent|"
    r"strong|basic|advanced|"
    r"business|professional|read|write|multilingual|communicat\w+ (?:\w+ ){0,3}in|literate in|"
    r"able to work in|fließend\w*|sehr gute|gute|"
    r"verhandlungssicher\w*|courant|bonne maîtrise)\b[^.;•]{0,45}$"
)
_ASKED_AFTER = re.compile(
    r"[\s-]*(?:language)?[\s,(/:-]*(?:and (?:\w+ )?)?(?:(?:language )?(?:skills|proficiency|fluency|"
    r"fluent|speak\w*|speech|"
    r"communication skills|knowledge|is (?:required|a must|a plus|mandatory|an advantage|an asset|"
    r"essential|preferred|desirable)|"
    r"required|\(?[abc][12]\b|\(?native|\(?fluent|mandatory|a plus|preferred|both (?:written|verbal|spoken)|"
    r"(?:at |on |with )?(?:a )?(?:minimum |high |professional |business )?(?:level|c1|c2|b2)|written|"
    r"verbal|spoken|oral|\(?written|"
    r"in (?:word|writing|speech|spoken)|in wort|sprechend)|kenntnisse)"
)
_OTHER = re.compile(
    r"\b(?:degree|bachelor\w*|master\w*|major|literature|studies|teach\w*|department|natural language|"
    r"plain|simple|into)\b[^.;]{0,30}$|"
    r"\b(?:no|not require|don't need|without)\b[^.;]{0,30}$"
)
_THING = re.compile(
    r"\s(?:degree|literature|teacher|studies|law|market|client|customer|company|government|business|"
    r"team|office|"
    r"citizen|national|learner|cuisine|text|translation|documents|literacy|version|models?|corpus|data|"
    r"bank|major)"
)
_LIST = re.compile(
    r"[\s,/&]*(?:(?:and|or|und|et|as well as|plus|in|both|either|and/or)\s)*(?:fluent |native |"
    r"excellent |good |basic )?"
)


def find_spoken(doc: Document) -> tuple[Marked, ...]:
    """The natural languages asked for, required or wished.

    Args:
        doc: the posting.

    Returns:
        ISO 639-1 where there is one (else 639-3), each once, in text order. Names count with a capital and
        with words of fluency beside them: not "English degree", "Polish your models", "German customers".
    """
    found: dict[str, Marked] = {}
    last: Hit | None = None
    for hit in longest(hits(doc, "spoken")):
        if not doc.text[hit.start].isupper() and hit.value not in _SMALL:
            continue
        if doc.section_at(hit.start).kind in (SectionKind.COMPANY, SectionKind.LEGAL):
            continue
        listed = last is not None and _LIST.fullmatch(doc.folded, last.end, hit.start) is not None
        if listed or _asked(doc, hit):
            last = hit
            found.setdefault(hit.value, Marked(hit.value, doc.span(hit.start, hit.end)))
    return tuple(found.values())


_SMALL = ("fr", "es")
"""Languages that write their own names small."""


def _asked(doc: Document, hit: Hit) -> bool:
    sentence = doc.sentence_at(hit.start)
    before = doc.folded[max(sentence.start, hit.start - _REACH) : hit.start]
    after = doc.folded[hit.end : min(sentence.end, hit.end + _REACH)]
    if _OTHER.search(before) or _THING.match(after):
        return False
    return bool(_LEVEL_BEFORE.search(before) or _ASKED_AFTER.match(after))
