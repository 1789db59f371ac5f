"""Places of work, from the location field and from the text."""

from __future__ import annotations

import re
from functools import lru_cache

from rolescope.extract.cues import Hit, hits
from rolescope.extract.document import Document
from rolescope.extract.place import country
from rolescope.model.reading import Place, SectionKind
from rolescope.model.span import Origin
from rolescope.taxonomy.gazetteer import gazetteer

_REACH = 90
_BEFORE = 100
_WORD = r"(?:(?:[A-Z]\.){2,3}|St\.|[A-ZÀ-ÝŁŚŻ][\w'’-]*)"
_PART = rf"{_WORD}(?: (?:(?:of|am|de|do|upon|la) )?{_WORD}){{0,3}}"
_NAMED = re.compile(
    rf"(?:[\s:*(–-]|(?:the|our|either|city of|downtown|greater|remote|hybrid|on-?site|in|main|new|"
    rf"beautiful)\s){{0,6}}"
    rf"({_PART}(?:, ?{_PART}){{0,2}})"
)
_NEXT = re.compile(rf"\s?(?:[;|/&•,]|,? or|,? and)\s?(?:in |our )?({_PART}(?:, ?{_PART}){{0,2}})")
_OFFICE_OF = re.compile(
    rf"\b(?:in|at|from|out of|for|[Jj]oin)(?: one of)? (?:our|the)"
    rf"(?= (?:new |main |downtown |beautiful )?{_PART}(?:(?:,|,? or|,? and) {_PART}){{0,3}} $)"
)
_KIND = re.compile(r" (?:Offices?|HQ|Headquarters|Area|Metro|Region|Remote|Hybrid|Onsite|On-[Ss]ite|Campus)$")
_CITY_STATE = re.compile(rf"{_WORD}(?: {_WORD})? [A-Z]{{2}}(?= |$)")
_YOURS = re.compile(r"[\s,(]*(?:you|the (?:role|position|job)|this|with|,? and you)\b|.{0,40}$")
_HERE = re.compile(
    r"\b(?:role|position|job|you(?:'ll| will|'re| are)?|candidates?|opportunity|team|internship|must|"
    r"this is|applicants?|"
    r"individual|hire|fully|hybrid|on-?site|in-person|in-office|full-time|work(?:ing)?|engineer|"
    r"scientist|analyst|person|(?:our|the) office is|days? (?:a|per|each) week|hiring|"
    r"looking for|seeking|recruiting|will be(?= $))\b"
)
_THEIRS = re.compile(
    r"\b(?:headquarter\w*|founded|compan(?:y|ies)|startup|firm|clients?|customers?|"
    r"we(?:'re| are)(?! (?:\w+ ){0,2}(?:looking|hiring|seeking|searching|recruiting))|"
    r"backed|investors?|"
    r"with offices|organi[sz]ation|provider|employees|offices around|global offices|remote-first|"
    r"salary|salaries|pay|range|"
    r"compensation|benefits?|if|for (?:candidates|applicants)(?: who are)?|applicants? (?:based|"
    r"located)|residents)\b|teams $"
)
_WITH = re.compile(
    r"\b(?:with|to|and|between|across) (?:[\w-]+ ){0,3}(?:colleagues|teams|engineers|people|counterparts|"
    r"stakeholders|partners|members|scientists|developers) (?:(?:who|that) are )?$"
)
"""People somewhere, not the place of this job."""
_OWNED = re.compile(r"\b(?:has|have|having|with|opened|opening) (?:(?:an?|our|new|other) )*$")
"""An office that there is, not one that somebody works in."""
_SELF_EVIDENT = (
    "join our",
    "onsite in",
    "on-site in",
    "in-office in",
    "in person in",
    "in-person in",
    "hybrid in",
    "hybrid role in",
    "job is in",
    "position is in",
    "relocat",
    "role is in",
)
_SPLIT = re.compile(r"\s*(?:[;|\n•]|\s/\s|\bor\b|(?<=\w\w)(?<!\b[SMF]t)\.(?=\s))\s*")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
_VAGUE = re.compile(r"(?i)remote|anywhere|worldwide|various|multiple|flexible|global|hybrid|on-?site")
_LABEL_REACH = len("preferred primary ")
_MOST = 12
"""More places than anybody names of one job: what follows is another kind of list."""


def find_places(doc: Document) -> tuple[Place, ...]:
    """The places of work named in the location field and in the text.

    Args:
        doc: the posting.

    Returns:
        Those of the location first, then those of the text in order, each name once. The text counts where it
        speaks of the job's place, not the company's, and only with names that the gazetteer knows.
    """
    found = {place.name.lower(): place for place in _of_location(doc.location or "")}
    text = doc.text.replace("\xa0", " ")
    for cue in sorted(hits(doc, "place")):
        hit = _before_office(doc, text, cue) if cue.value == "office" else cue
        if hit and _of_the_job(doc, hit):
            for start, end in _names(doc, text, hit):
                name = text[start:end]
                if not any(known.startswith(name.lower().split(",")[0]) for known in found):
                    found[name.lower()] = Place(name, country(name), doc.span(start, end))
    return tuple(found.values())[:_MOST]


@lru_cache(maxsize=4096)
def _of_location(location: str) -> tuple[Place, ...]:
    """The places of a location field."""
    parts = (part.strip(" ,-()") for part in _SPLIT.split(location))
    names = (part if _INITIALS.search(part) else part.strip(" ,.-()") for part in parts)
    named = [name for name in names if _VAGUE.sub("", name).strip(" ,.-()")]
    return tuple(Place(name, country(name), None, Origin.LOCATION) for name in named)


def country_of_work(location: str | None, places: tuple[Place, ...]) -> str | None:
    """The country of the location field, or of the places in the text if there is no such field.

    Args:
        location: the place as posted beside the text.
        places: the places found.

    Returns:
        ISO 3166-1 alpha-2; None if no country is named, or several are.
    """
    if location and location.strip():
        return country(location)
    named = {place.country for place in places if place.country}
    return named.pop() if len(named) == 1 else None


def _before_office(doc: Document, text: str, office: Hit) -> Hit | None:
    """What opens the town before the word: of "in our Berlin office" the "in our"."""
    start = max(doc.sentence_at(office.start).start, office.start - _REACH)
    opening = _OFFICE_OF.search(text, start, office.start)
    return Hit(*opening.span(), office.value) if opening else None


def _of_the_job(doc: Document, hit: Hit) -> bool:
    """Whether a cue speaks of where this job is done."""
    sentence = doc.sentence_at(hit.start)
    before = doc.folded[max(sentence.start, hit.start - _BEFORE) : hit.start]
    if hit.value == "label":
        return len(before) < _LABEL_REACH or before.rstrip()[-1:] in ".,;|)"
    if doc.section_at(hit.start).kind in (SectionKind.COMPANY, SectionKind.LEGAL) or _THEIRS.search(before):
        return False
    cue = doc.folded[hit.start : hit.end]
    office = cue.startswith("office")
    if _WITH.search(before) or (office and _OWNED.search(before)):
        return False
    opens = _opens(before, office=office) and not cue.startswith("offices")
    return cue.startswith(_SELF_EVIDENT) or opens or bool(_HERE.search(before))


def _opens(before: str, *, office: bool) -> bool:
    """Whether a cue opens its sentence: "Based in Berlin", "Our office in Berlin"."""
    return before.strip() in (("", "our", "the") if office else ("",))


def _names(doc: Document, text: str, hit: Hit) -> list[tuple[int, int]]:
    """The known places named right after a cue: "Austin, TX or Berlin"."""
    stop = min(max(doc.sentence_at(hit.end + 2).end, hit.end), hit.end + _REACH)
    start = doc.sentence_at(hit.start).start
    opens = hit.value != "label" and _opens(doc.folded[start : hit.start], office=True)
    found: list[tuple[int, int]] = []
    match = _NAMED.match(text, hit.end, stop)
    while match:
        end = _known(text, *match.span(1))
        if end is None or (opens and not _YOURS.match(doc.folded, end, doc.sentence_at(hit.start).end)):
            break
        found.append((match.start(1), end))
        match = _NEXT.match(text, end, stop)
    return found


def _known(text: str, start: int, end: int) -> int | None:
    """Where a name ends that the gazetteer knows: its town, and the states and countries after it."""
    first, *others = text[start:end].split(",")
    city_state = _CITY_STATE.match(first)
    town = city_state[0] if city_state and country(city_state[0]) else _KIND.sub("", first)
    stop = start + len(town)
    whole_part = len(town) == len(first) and town.lower() not in gazetteer().country
    for part in (_KIND.sub("", other) for other in others) if whole_part else ():
        if not _is_region(part.strip()):
            break
        stop += 1 + len(part)
    whole = text[start:stop]
    return stop if stop > start and _is_place(town, whole) else None


def _is_place(town: str, whole: str) -> bool:
    """Whether the gazetteer knows a town by itself, or by the state after it."""
    names = gazetteer()
    low = town.lower()
    by_itself = low in names.city or low in names.region or low in names.country
    return by_itself or (
        country(whole) is not None and (whole != town or _CITY_STATE.fullmatch(town) is not None)
    )


def _is_region(part: str) -> bool:
    names = gazetteer()
    low = part.lower()
    return low in names.region or low in names.country or (part.isupper() and low in names.code)
