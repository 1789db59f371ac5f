"""Where a candidate must live or be allowed to work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolescope.extract.areas import Area, areas_from
from rolescope.extract.cues import Hit, hits
from rolescope.extract.document import Document
from rolescope.model.reading import Marked, Span

_BEFORE = 130
_AFTER_PERMISSION = re.compile(r"(?:[\w'-]+,?\s){0,5}?(?:in|within|for|across)\s")
_BEFORE_PEOPLE = 32
_CITIZEN_ASKED = re.compile(
    r"\b(?:must|requir\w+|only|need\w*|have to|has to|be an?|is an?|eligib\w+|due to|clearance|itar|"
    r"export|green card|"
    r"restricted|limited|mandatory|status:?)\b|citizens?(?:hip)?\s?(?:/|or\b|and\b|\()"
)
_CITIZEN_OTHER = re.compile(
    r"regardless|without regard|discriminat|irrespective|race\b|religio|veteran status|not (?:be )?required|"
    r"not necessar|immigration serv|citizenship and immigration|immigration's|all visas|\bserv(?:e|ing|"
    r"ices?)\b|benefit|protect|lives of|preferred|global citizen|prefer(?:ably|ence)\b"
)
_OF = re.compile(r"(?:\s?\(?ship\)?)?\s(?:of|from|in)\s")
_ASKED = re.compile(
    r"\b(?:must|required to|requires?|need(?:s|ed)? to|only|have to|has to|should be|candidates?|"
    r"applicants?|individuals|"
    r"eligible|open to|consider\w*|restricted|limited to|currently|you(?:'re| are) (?:already )?|"
    r"talent|anyone|hiring|"
    r"people|employees must|work(?:ing)?|remote(?:ly)?|role is|position is)\b"
)
_NOT_ASKED = re.compile(
    r"\b(?:preferabl[ey]|preferred|preference|ideally|headquarter\w*|our (?:client|company|offices?|"
    r"customers?|"
    r"headquarters|team)|compan(?:y|ies)|clients?|customers?|founded|offices?|organi[sz]ation|firm|"
    r"users|team (?:is|members)|"
    r"pay|salary|salaries|compensation|range|benefits?|if|not|unless|when|whether|privacy|laws?|plans?|"
    r"colleagues)\b"
)
_BARE = re.compile(
    r"(us|u\.s\.|usa|uk|eu)(?: only|-based(?=\W{0,2}$|[),.]| (?:candidates?|applicants?|only|role|"
    r"position|remote)))"
)
_NOTICE = re.compile(r"\bplease (?:see|read|refer|review|click|visit|view)\b|\bprivacy\b")


def find_eligible(doc: Document) -> tuple[Marked, ...]:
    """The countries or areas to which candidates are restricted.

    Args:
        doc: the posting.

    Returns:
        Each area once, in text order: ISO 3166-1 alpha-2, or "EU", "EEA", "Europe", "EMEA", "LATAM", "APAC"
        and the like (`patterns/areas.tsv`); a state counts as its country.
    """
    found = [*_permitted(doc), *_citizens(doc), *_resident(doc)]
    first: dict[str, Area] = {}
    for area in sorted(found, key=lambda a: a.start):
        first.setdefault(area.value, area)
    return tuple(Marked(a.value, doc.span(a.start, a.end)) for a in first.values())


def _permitted(doc: Document) -> Iterator[Area]:
    """Where one must be allowed to work: "authorised to work in …", "UK right to work"."""
    for hit in hits(doc, "permission"):
        sentence = doc.sentence_at(hit.start)
        opening = _AFTER_PERMISSION.match(doc.folded, hit.end + 1, sentence.end)
        after = areas_from(doc, opening.end(), sentence.end) if opening else []
        yield from after or _people_before(doc, hit, sentence)


def _citizens(doc: Document) -> Iterator[Area]:
    """Whose citizen one must be: "US citizens only"; not the equal-opportunity list."""
    for hit in hits(doc, "citizen"):
        sentence = doc.sentence_at(hit.start)
        words = doc.folded[max(sentence.start, hit.start - _BEFORE) : min(sentence.end, hit.end + _BEFORE)]
        if _CITIZEN_OTHER.search(words):
            continue
        short = len(words) < _BEFORE // 2
        if short or _CITIZEN_ASKED.search(words):
            of = _OF.match(doc.folded, hit.end, sentence.end)
            after = areas_from(doc, of.end(), sentence.end) if of else []
            yield from after or _people_before(doc, hit, sentence)


def _people_before(doc: Document, hit: Hit, sentence: Span) -> list[Area]:
    """The list that ends where the hit begins ("US or Canadian | citizens"), or within it ("US person")."""
    if doc.text.startswith(("US ", "U.S. "), hit.start):
        return [Area("US", hit.start, doc.folded.find(" ", hit.start))]
    at = max(sentence.start, hit.start - _BEFORE_PEOPLE)
    while at < hit.start:
        found = areas_from(doc, at, hit.start, people=True)
        if found and not doc.folded[found[-1].end : hit.start].strip(" ./'s-"):
            return found
        blank = doc.folded.find(" ", at, hit.start)
        at = blank + 1 if blank >= 0 else hit.start
    return []


def _resident(doc: Document) -> Iterator[Area]:
    """Where one must live: "must be based in the EU", "open to candidates in Canada", "US only"."""
    for hit in hits(doc, "residence"):
        sentence = doc.sentence_at(hit.start)
        before = doc.folded[max(sentence.start, hit.start - _BEFORE) : hit.start]
        cue = doc.folded[hit.start : hit.end]
        if _NOT_ASKED.search(before) or _NOTICE.search(
            doc.folded, hit.end, min(sentence.end, hit.end + _BEFORE)
        ):
            continue
        if cue.endswith(("only", "-based")):
            bare = _BARE.match(doc.folded, hit.start, sentence.end)
            yield from areas_from(doc, hit.start, bare.end(1)) if bare else ()
        elif _ASKED.search(before) or cue.startswith(
            ("remote", "candidates", "applicants", "only", "residen")
        ):
            yield from areas_from(doc, hit.end, sentence.end)
