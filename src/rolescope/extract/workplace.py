"""Where the work is done: on site, hybrid or remote, where the posting says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolescope.model.reading import Marked, Span

_EDGE = r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))"
_HYBRID = re.compile(
    r"hybrid(?!oma|i[sz]|\s*(?:cloud|app|mobile|vehicle|model(?:s|ing)|electric|data|infra|environment[s]? of|search|system|"
    r"retriev|architect|approach|quantum|solution|intelligen|deploy|project|methodolog|agile|power|multi|on-prem|it\b))"
    r"|\b(?:\d|one|two|three|four|2-3|3-4|1-2)(?:\s?(?:-|–|to|or)\s?\d)?\s*(?:\(\d\)\s*)?(?:x\s*)?(?:days?|times)\s*(?:a|per|each|/|in the|every)?\s*"
    r"(?:week|month)?,?\s*(?:\w+\s){0,4}?(?:in[- ](?:the |our |an? )?(?:\w+ )?office|on-?\s?site|in[- ]person|remote|(?:working )?from home|wfh)"
    r"|\bin[- ](?:the )?office (?:\w+ ){0,3}(?:\d|one|two|three|four) (?:days|times)"
    r"|\b(?:partially|partly|mostly|part[- ]time|semi|occasional(?:ly)?)[- ]remote|\bremote (?:and|&|\+|/)\s*(?:on-?site|in[- ]office|office)"
    r"|\bflexib\w+ (?:to work|working) (?:\w+ ){0,3}(?:from home|remotely)|\bmix of (?:\w+ ){0,3}(?:remote|office|home)"
    r"|\boffice[- ]first|#LI-hybrid",
    re.I,
)
_REMOTE = re.compile(
    rf"#LI-Remote|{_EDGE}(?:fully|100\s?%|entirely|completely|permanently)[- ](?:\w+ )?remote(?:ly)?\b|{_EDGE}remote[- ](?:first|only|friendly|based|position|role|"
    r"job|work(?:ing)?|opportunity|team|company|within|across|in the|from|anywhere|contract|eligible|opportunities|environment|us\b|usa\b)"
    r"|\b(?:location|work ?place(?: type)?|work (?:type|arrangement|location|environment|model|setting)|type)\s*[:\-–]*\s*(?:\w+,?\s+){0,5}?\(?(?:100\s?% )?remote"
    r"|\b(?:this|the) (?:position|role|job|opportunity)(?: \w+){0,2} (?:is|can be|will be|may be|offers)(?: \w+){0,6} remote(?:ly)?\b"
    r"|\bwork(?:ing)? (?:\w+ ){0,2}?remotely|\bwork(?:ing)?[- ]from[- ](?:home|anywhere)|\bwfh\b|\bremote\b\s*[(/,;:)|–—-]|[(/|,:–—-]\s*remote\b"
    r"|\btelecommut|\btelework|\bhome[- ]based|\bwe(?:'re|’re| are) (?:a )?(?:\w+ ){0,3}(?:remote|distributed)|\bremotely (?:from|within|in|across)",
    re.I,
)
_ONSITE = re.compile(
    rf"#LI-Onsite|{_EDGE}on-?\s?site\b|{_EDGE}in[- ]person\b|\bin[- ](?:the |our )?office\b|\b(?:not|non)[- ](?:a )?remote|\bno remote|"
    r"\bnot (?:\w+ ){0,3}(?:remote|telework|telecommut)|\boffice[- ]based|\b(?:five|5) days (?:a|per|each)? ?week (?:\w+ ){0,3}(?:office|on-?site|in[- ]person)"
    r"|\bwork location:? in person|\b(?:must|able to|willing to) (?:\w+ ){0,3}relocate to",
    re.I,
)
_SITE_NOT_WORKPLACE = re.compile(
    r"(?:client|customer|vendor|supplier|interview|occasional\w*|gym|cafe|meals?|lunch\w*|food|parking|fitness|clinic|childcare|"
    r"daycare|visits?|travel\w*|events?|training|support|gather\w*|meet\w*|week|retreat\w*|summit|amenit|offsite|off-?sites?|and|health\w*)\W+(?:\w+\W+){0,2}$",
    re.I,
)
_SITE_AFTER = re.compile(
    r"^\W*(?:(?:and|or|&|/) (?:off-?site|virtual|remote|offshore|online|phone|video)|gym|cafe|meals?|lunch|food|parking|fitness|clinic|child|"
    r"daycare|visits?|events?|training|support|gather|meet\w*|interview|amenit|health|wellness|massage|client|customer|"
    r"perks|snacks|dining|catered|collaborat|retreat|team (?:events|off)|coordinator|and virtual|inspection|or via|chef|staff)",
    re.I,
)
_FIRM_SITE = re.compile(
    rf"#LI-Onsite|\b(?:work location|work ?place(?: type)?|location|type|position|role|job|work(?:ing|s)?|be|is|100\s?%|fully|report\w*|must)\b(?:\W+\w+){{0,6}}?\W+"
    r"(?:on-?\s?site|in[- ]person|in[- ](?:the |our )?office)\b|\b(?:on-?\s?site|in[- ]person|in[- ]office)\s*(?:position|role|work|job|only|requirement|presence|required|"
    r"\d|five|at (?:our|the)|in [A-Z]|[),;]|days?|full|m-f|mon)|\bnot (?:a )?(?:\w+ ){0,3}(?:remote|telework)|\bno remote|\boffice-based|relocate to|"
    r"\(\s*on-?\s?site|[:|–-]\s*on-?\s?site",
    re.I,
)
_REMOTE_OTHER = re.compile(
    r"(?:not|no|non|isn['’]t|cannot be|without)\W+(?:\w+\W+){0,3}$|\b(?:coordinat\w*|collaborat\w*|support\w*|manag\w*|lead\w*|with) (?:\w+ ){0,4}$",
    re.I,
)
_REMOTE_OBJECT = re.compile(
    r"remote[- ](?:sens|teams?\b|monitor|control|desktop|access|site|patient|server|support|offices?|location|diagnos|operat|assist|machine|code|learn|area|village|network|hands|device|environment)",
    re.I,
)
_HINT = re.compile(
    r"[Rr]emote|REMOTE|[Hh]ybrid|HYBRID|[Oo]n-?\s?[Ss]ite|ON-?\s?SITE|[Ii]n[- ][Pp]erson|[Oo]ffice|[Ww]fh|WFH|[Ff]rom [Hh]ome|[Ff]rom anywhere|"
    r"[Tt]elework|TELEWORK|[Tt]elecommut|[Rr]elocate to|[Hh]ome[- ]based|[Dd]istributed|IN[- ]PERSON"
)
_SHORT = 24
_REACH = 90


def workplace(text: str, location: str | None = None, title: str | None = None) -> Marked | None:
    """The workplace a posting states.

    A hybrid arrangement goes before remote, and remote before on site, because postings that offer a mix name all three.

    Args:
        text: the posting's text.
        location: the place as posted ("Remote - USA"); used where the text is silent.
        title: the title; used where the text is silent.

    Returns:
        "hybrid", "remote" or "onsite" with its place (None where title or location carry it); None if unstated.
    """
    windows = _windows(text)
    for value, matches in (("hybrid", _hybrid), ("remote", _remote), ("onsite", _site)):
        span = next((found for start, end in windows for found in matches(text, start, end)), None)
        if span:
            return Marked(value, span)
    return _outside_text(title) or _outside_text(location)


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches around words of workplace, merged where they touch: what the patterns look at."""
    merged: list[tuple[int, int]] = []
    for match in _HINT.finditer(text):
        start, end = max(0, match.start() - _REACH), min(len(text), match.end() + _REACH)
        if merged and start <= merged[-1][1]:
            start = merged.pop()[0]
        merged.append((start, end))
    return merged


def _hybrid(text: str, start: int, end: int) -> Iterator[Span]:
    """Phrases that offer a mix of both."""
    yield from (Span(*match.span()) for match in _HYBRID.finditer(text, start, end))


def _remote(text: str, start: int, end: int) -> Iterator[Span]:
    """Phrases that offer remote work for this job."""
    for match in _REMOTE.finditer(text, start, end):
        before = text[max(0, match.start() - _SHORT) : match.start()]
        after = match[0] + text[match.end() : match.end() + _SHORT]
        if not _REMOTE_OTHER.search(before) and not _REMOTE_OBJECT.search(after):
            yield Span(*match.span())


def _site(text: str, start: int, end: int) -> Iterator[Span]:
    """Phrases that ask for presence, and are not about a gym, a client's site or an interview."""
    for match in _FIRM_SITE.finditer(text, start, end):
        inner = _ONSITE.search(match[0])
        if not inner:
            continue
        at = match.start() + inner.start()
        before = text[max(0, at - _SHORT) : at]
        after = text[at + len(inner[0]) : at + len(inner[0]) + _SHORT]
        if not _SITE_NOT_WORKPLACE.search(before) and not _SITE_AFTER.search(after):
            yield Span(*match.span())


def _outside_text(words: str | None) -> Marked | None:
    """The workplace in a title or a place string."""
    low = (words or "").lower()
    for sign, value in (
        ("hybrid", "hybrid"),
        ("remote", "remote"),
        ("on-site", "onsite"),
        ("onsite", "onsite"),
    ):
        if sign in low:
            return Marked(value, None)
    return None
