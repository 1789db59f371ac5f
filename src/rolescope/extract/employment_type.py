"""Employment types stated of this job: full time, contract, internship and the like (schema.org)."""

from __future__ import annotations

import re
from functools import lru_cache

from rolescope.extract.cues import Hit, hits
from rolescope.extract.document import Document
from rolescope.model.reading import Marked, Origin, SectionKind

_REACH = 48
_SHORT = 70
_JOB = (
    r"(?:position|role|job|opportunity|employment|basis|contract\b(?![-,])|assignment|engagement|opening|"
    r"appointment|hire|placement)\b"
)
_BEFORE_JOB = re.compile(
    rf"(?:[\s,/(&)-]+(?!employees?\b|students?\b|staff|experience|and\b|or\b|salar|for\b|benefit|are\b|"
    rf"is\b|in\b|of\b|to\b)[\w.']+){{0,4}}?[\s,/()-]+{_JOB}"
)
_ENDS = re.compile(
    r"[\s.)]*$|[\s)]*[,|/(·;•&-]+\s*(?:permanent|full|part|contract|temp|w2|w-2|c2c|remote|hybrid|"
    r"on-?site|exempt|salar|hourly|"
    r"direct|\d|m-f|mon|employee|position|regular|non-exempt|fixed|perm|in[- ]office|in[- ]person|intern)|"
    r"\s+(?:permanent|employee$|regular|exempt|remote|hybrid|on-?site|\(?\d\d\.?\d? ?h)"
)
_OPENS = re.compile(
    r"(?:^|[:|/,(·•&-])\s*$|(?:^|[:|/,(·•])\s*(?:remote|regular|permanent|hybrid|full|part|an?|"
    r"this is an?)\W{1,3}$"
)
_LABEL = re.compile(
    r"(?:type|status|schedule|basis|term|category|employment|role|position|duration|hire|job|length|"
    r"hours|time|kind|work)"
    r"(?: of (?:hire|employment|contract|job|position))?\s?[:–-]+\s?(?:[\w-]+\s?[,/|]\s?){0,2}$"
)
_SEEKS = re.compile(
    r"(?:seeking|looking for|hiring|recruiting|need for|looking to (?:hire|fill)|searching for|"
    r"(?<!well )as|this is|join us as|we need|"
    r"this (?:role|position|job) is|the (?:role|position|job) is) (?:an?\s)?(?:[\w'-]+[ ,]+){0,2}$"
)
_SPAN_OF_TIME = re.compile(
    r"(?:\d+|six|twelve|three|one|two)\s?\+?(?:\s?(?:-|to)\s?\d+\s?\+?)?[\s-]?(?:months?|mos?|weeks?|"
    r"years?|yrs?|m)\b[\s+-]{0,3}(?:\w+ ){0,2}$"
)
_OF_OTHERS = re.compile(
    r"\b(?:authori[sz]ed to work[^.;]*|(?:years?|days?|months?|hours?|completion|period) of|"
    r"presented with|placed in|exempt from|fixed[- ]term|based on|prior|previous|equivalent|for all|"
    r"other|roll into|convert\w*(?: \w+)? to|former|transition\w* to|no|not an?|not|"
    r"lead(?:ing)? to|all|if|eligible|future|potential for|possib\w+ of|or|working with|manage\w*|our|"
    r"government|federal|gsa|"
    r"smart|under|become|each|every|per)\s(?:an?\s|the\s)?$"
)
_OTHER_THING = re.compile(
    r"[\s/-]*(?:research org|research|manufactur|vehicle|award|holder|develop|management|manager|"
    r"administrat|special|negotia|review|"
    r"law\b|requirement|deliver|terms|accounts?|price|pricing|renewal|fee|analy|number|officer|data|"
    r"lifecycle|compliance|"
    r"resident|residen|work auth|disab|labor|staff(?:ing)?\b|visas?|tables?|files?|employees\b|"
    r"employee benefits|students?\b|experience|mba|workers|"
    r"placement services|solutions|support services|writing|execution|language|intelligence|value|bid|"
    r"specific|proposal)"
)
_ON = re.compile(r"\bon (?:an? )?(?:\w+ ){0,2}$")
_TO_HIRE = re.compile(r"[ -]to[ -](?:hire|perm)")
_THIS = re.compile(
    r"\b(?:this|the|paid|unpaid|summer|fall|autumn|winter|spring|months?|weeks?|20\d\d|remote|"
    r"full[- ]time|part[- ]time)[ -](?:is an? )?(?:[\w-]+ ){0,2}$"
)
_PAST = re.compile(
    r"\b(?:or|prior|previous|including|through|completed|past|relevant|and|via|from|"
    r"e\.g\.?,?)\s(?:\w+ ){0,3}$"
)
_ELSEWHERE = (SectionKind.COMPANY, SectionKind.LEGAL)
_TITLE = re.compile(
    r"(?P<internship>\bintern(?:ship)?\b|\bpraktik\w+)|(?P<apprenticeship>\bapprentice(?:ship)?\b)|"
    r"(?P<part_time>\bpart[- ]time\b|\bteilzeit\b)|(?P<full_time>\bfull[- ]?time\b|\bvollzeit\b)|"
    r"(?P<temporary>\btemp(?:orary)?\b|\bfixed[- ]term\b|\bseasonal\b|\bftc\b)|"
    r"(?P<permanent>\bpermanent\b|\bdirect hire\b)|"
    r"(?P<contract>\bcontractor\b|\bcontract[- ]to[- ]hire\b|\bc2[ch]\b|(?:[(|,-]|"
    r"\bmonths?)\s?contract\b|\bcontract\s?(?:[)|-]|role|position|$)|\bfreelance)"
)


def find_employment_type(doc: Document) -> tuple[Marked, ...]:
    """The employment types stated of this job, in the text or else in the title.

    "Full-time" of employees in general, "full-time students", "contract negotiation", "permanent residents"
    and an internship among the experience say nothing of this job.

    Args:
        doc: the posting.

    Returns:
        "full_time", "part_time", "contract", "temporary", "internship", "apprenticeship", "permanent"; each
        once, in text order, those of the title last.
    """
    found: dict[str, Marked] = {}
    for hit in hits(doc, "employment"):
        if (
            hit.value not in found
            and doc.section_at(hit.start).kind not in _ELSEWHERE
            and _of_this_job(doc, hit)
        ):
            found[hit.value] = Marked(hit.value, doc.span(hit.start, hit.end))
    for kind in _of_title(doc.title or ""):
        found.setdefault(kind, Marked(kind, None, Origin.TITLE))
    return tuple(found.values())


@lru_cache(maxsize=4096)
def _of_title(title: str) -> tuple[str, ...]:
    """The types a title names."""
    return tuple(match.lastgroup for match in _TITLE.finditer(title.lower()) if match.lastgroup)


def _of_this_job(doc: Document, hit: Hit) -> bool:
    sentence = doc.sentence_at(hit.start)
    before = doc.folded[max(sentence.start, hit.start - _REACH) : hit.start]
    after = doc.folded[hit.end : min(sentence.end, hit.end + _REACH)]
    if _OF_OTHERS.search(before) or _OTHER_THING.match(after):
        return False
    if hit.value in ("internship", "apprenticeship"):
        stated = _LABEL.search(before) or _THIS.search(before) or _BEFORE_JOB.match(after)
        alone = not before and not after.strip(" .")
        return (alone or stated is not None) and not _PAST.search(before)
    if _BEFORE_JOB.match(after) or _LABEL.search(before) or _SEEKS.search(before):
        return True
    if sentence.end - sentence.start < _SHORT and _OPENS.search(before) and _ENDS.match(after):
        return True
    return hit.value == "contract" and _is_contract(doc.folded[hit.start : hit.end], before, after)


def _is_contract(cue: str, before: str, after: str) -> bool:
    """Whether a contract is for a time, to hire, or what one works on."""
    if "to-hire" in cue or _SPAN_OF_TIME.search(before) or _TO_HIRE.match(after):
        return True
    return _ON.search(before) is not None and not after.strip(" .)")
