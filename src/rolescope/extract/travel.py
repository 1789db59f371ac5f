"""Travel asked for, and how much of the working time it takes."""

from __future__ import annotations

import re

from rolescope.extract.cues import around, hits
from rolescope.extract.document import Document
from rolescope.model.reading import SectionKind, Travel

_REACH = 80
_WHOLE = 100
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3})(?:\.\d{1,2})?\s?(?:%|percent|per cent|pct)")
_BEFORE = 48
_NEAR = 55
"""How many characters may lie between "travel" and its percentage."""
_OTHER_THING = re.compile(
    r"[ /-]+(?:industry|insurance|compan|agen|benefit|and expense|& expense|and entertainment|and tourism|& tourism|and hospitality|& hospitality|discount|perk|brand|app\b|apps\b|platform|tech|management|booking|accident|assist|data|sector|credit|stipend|allowance|reimburse|expenses?|costs?|policy|policies|time|products?|experiences?|order|arrangement|voucher|services|site|solutions?|network|program|planning|and leisure|& leisure|market|business|marketplace|itinerar|partners?|guide|protection|pay|document|advisor|nurs|salesman|and relocation expense)"
)
_OF_OTHERS = re.compile(
    r"(?:business|corporate|leisure|air|online|space|adventure|paid|unlimited|future of|time|group|luxury|love (?:to )?|discounted|commuter|discounts on|passion for|student|reimburse\w*(?: \w+){0,2}|love of|book|people|trip and|autonomous|world|guests?|who|(?:plan|book|arrang|coordinat|manag|organi[sz])\w*[\w ,/]{0,30})\s$|sabbatical|compensation for\s$"
)
_NONE = re.compile(
    r"\b(?:no|zero|without)(?: (?:overnight|business|regular|significant|required|domestic|"
    r"international|or))*,? travel"
    r"(?:l?ing)?\b(?! (?:ban|restriction|agency))|travel(?: \w+){0,2}\s?(?:\?|:|-)\s?(?:no\b|none|n/a|"
    r"not required|0\s?%)"
    r"|travel (?:is |will )?(?:not|isn't) (?:be )?(?:required|needed|expected|anticipated|necessary)|"
    r"not require(?:d to)? (?:any )?travel"
    r"|travel(?: and driving)? are not essential"
)
_ASKED = re.compile(
    r"travel(?:l?ing)?\s?(?:is|may|will|might|would|could|required|needed|expected|necessary|"
    r"as (?:needed|required|"
    r"necessary)|when|if|up to|to (?:the |our |other |client|customer|various|remote|different|"
    r"and from|multiple|meet|visit|field|"
    r"company|external|site|office|[a-z]+ (?:sites?|offices?|locations?|meetings?|events?|customers?|"
    r"clients?))|"
    r"domestic|international|within|locally|nationally|overnight|occasionally|periodically|frequently|"
    r"regularly|"
    r"between|across|for (?:meetings|work|business|client|team|training|project|in-person|company)|"
    r"throughout|on occasion|\d|approx|about|"
    r"less than|possible|occasional|:|requis|percentage|quarterly|extensively|both)|"
    r"(?:ability|able|willing\w*|available|availability|flexib\w+|must|required|require|may|ready|"
    r"prepared|need|expected|"
    r"openness|open|comfortable|opportunity|happy|desire|occasional|some|minimal|limited|frequent|"
    r"periodic|regular|extensive|"
    r"light|moderate|infrequent|domestic|international|overnight|overseas|national|regional|"
    r"significant|heavy|"
    r"interest|possible|potential|ad[- ]hoc)(?: and interest)?(?: to| for| with|"
    r" of)?(?: \w+){0,2}[ /-]{1,3}travel"
    r"|reisebereitschaft"
)


def find_travel(doc: Document) -> Travel | None:
    """The travel a posting asks for.

    Args:
        doc: the posting.

    Returns:
        The largest share named in the sentence, 0 where travel is excluded, None percent where it names no
        share; None where the posting does not ask for travel ("travel industry", "travel insurance").
    """
    unmeasured: Travel | None = None
    for hit in hits(doc, "travel"):
        start, end = around(doc, hit, _REACH)
        words = doc.folded[start:end]
        before, after = doc.folded[max(start, hit.start - _BEFORE) : hit.start], doc.folded[hit.end : end]
        if _OTHER_THING.match(after):
            continue
        percent = _percent(words, hit.start - start, hit.end - start)
        others = _OF_OTHERS.search(before) or doc.section_at(hit.start).kind in _ELSEWHERE
        if percent is None and others:
            continue
        if percent is None and _NONE.search(words):
            percent = 0
        if percent is not None:
            return Travel(percent, doc.span(start, end))
        if unmeasured is None and _ASKED.search(words):
            unmeasured = Travel(None, doc.span(start, end))
    return unmeasured


_ELSEWHERE = (SectionKind.COMPANY, SectionKind.BENEFITS)


def _percent(words: str, start: int, end: int) -> int | None:
    """The largest percentage near the word; shares above the whole and shares of other things are none."""
    near = words[max(0, start - _NEAR) : end + _NEAR]
    shares = [int(m[1]) for m in _PERCENT.finditer(near) if int(m[1]) <= _WHOLE and not _of_other(near, m)]
    return max(shares, default=None)


def _of_other(near: str, share: re.Match[str]) -> bool:
    """Whether a percentage is of something else ("100% remote", "100% coverage of travel insurance")."""
    after = near[share.end() : share.end() + 16]
    return bool(_SHARE_OF_OTHER.match(after))


_SHARE_OF_OTHER = re.compile(
    r"\s?(?:of (?:the )?(?:cost|sal|base|prem)|remote|on-?site|covera|cover|match|growth|bonus|paid|"
    r"employer|401|"
    r"discount|off\b|hybrid|in[- ]office|telework|commission)"
)
