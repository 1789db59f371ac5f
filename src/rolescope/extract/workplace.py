"""Where the work is done: on site, hybrid or remote, where the posting says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rolescope.extract.document import Document
from rolescope.model.reading import Marked, Origin, Span

_REACH = 90
_SHORT = 28
_HINT = re.compile(
    r"[Rr]emote|REMOTE|[Hh]ybrid|HYBRID|[Oo]n-?\s?[Ss]ite|ON-?\s?SITE|[Ii]n[- ][Pp]erson|IN[- ]PERSON|"
    r"[Oo]ffice|"
    r"[Ww]fh|WFH|[Ff]rom (?:[Hh]ome|anywhere)|[Tt]elework|TELEWORK|[Tt]elecommut|[Rr]elocate to|"
    r"[Hh]ome[- ]based|[Dd]istributed"
)

_DAYS = (
    r"(?<![\d-])(?:[1-4]|one|two|three|four)(?:\s?\([1-4]\))?\+?(?:\s?(?:-|–|to|"
    r"or)\s?[1-4])?\s*(?:x\s*)?(?:days?|times)"
)
_PRESENCE = (
    r"(?:on-?\s?site|in[- ]person|(?:in|at|from|to) (?:\w+ ){0,3}?offices?|in[- ]office|"
    r"remote(?:ly)?|from home|wfh)"
)
_HYBRID = re.compile(
    r"hybrid(?!oma|i[sz]|\s*(?:cloud|apps?\b|mobile|vehicle|model(?:s|ing)|electric|and electric|data|"
    r"infra|search|system|"
    r"retriev|architect|approach|quantum|solution|intelligen|deploy|project|methodolog|agile|power|"
    r"multi|on-prem|it\b|options))"
    rf"|\b{_DAYS}[\s/,]*(?:(?:a|per|each|every|of the|in the)\s)?(?:week|month|"
    rf"wk)?,?\s*(?:\w+\s){{0,4}}?{_PRESENCE}"
    rf"|{_PRESENCE}\s(?:\w+\s){{0,5}}?(?:at least |minimum (?:of )?)?{_DAYS}\s?(?:a|per|each|/|"
    rf"of the)?\s?(?:week|month)"
    r"|on-?site (?:[MTWF][a-z]*[/,]\s?){1,4}[MTWF]"
    r"|\b(?:partially|partly|mostly|part[- ]time|semi|occasional(?:ly)?)[- ]remote|\bremote (?:and|&|"
    r"\+) (?:on-?site|in[- ]office|office)"
    r"|\bwork from home or (?:the )?office|\bflexib\w+ (?:to work|working) (?:\w+ ){0,3}(?:from home|"
    r"remotely)|\bhome office (?:days|option)"
    r"|\bmix of (?:\w+ ){0,3}(?:remote|office|home)|\bremote days\b|"
    r"flexible working hours and home office|#LI-hybrid",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"#LI-Remote|\b(?:fully|100\s?%|entirely|completely|permanently)[- ](?:\w+ )?remote(?:ly)?\b"
    r"|remote[- ](?:first|only|friendly|based|position|role|job|work(?:ing)?\b|opportunit|company|"
    r"within|across|in the|from|anywhere|"
    r"contract|eligible|us\b|usa\b|member of (?:our|the) team|candidate)"
    r"|(?:location|workplace|work type|work arrangement|work model|work setting|setting|"
    r"type)\s*[:\-–]*\s*(?:[\w.]+,?\s+){0,5}?\(?(?:100\s?% )?(?-i:[Rr]emote|REMOTE)(?=\W|[A-Z]|$)"
    r"|\b(?:this|the) (?:position|role|job|opportunity)(?: \w+){0,2} (?:is|can be|will be|may be|"
    r"offers)(?: \w+){0,6} remote(?:ly)?\b"
    r"|\bwork(?:ing)? (?:\w+ ){0,2}?remotely|\bwork(?:ing)?[- ]from[- ](?:home|anywhere)|\bwfh\b|[(|"
    r"/:–—-]\s*remote\b(?=\s*[)|,/]|\s*$|\s*\n)"
    r"|\b(?:or|and) remote(?=\s*(?:\n|$|job\b|[A-Z)]))|\btelecommut|\btelework|\bhome[- ]based|"
    r"\bwe(?:'re|’re| are) (?:a )?(?:\w+ ){0,3}(?:remote|distributed)"
    r"|\bremotely (?:from|within|in|across)",
    re.IGNORECASE,
)
_REMOTE_DENIED = re.compile(
    r"\b(?:not|no|non|isn['’]t|cannot be|without)[ -](?:\w+[ -]){0,3}$|not available for|\bno$|covid|"
    r"temporar|"
    r"\b(?:coordinat|collaborat|support|manag)\w* (?:with )?(?:[a-z]+ ){0,3}$",
    re.IGNORECASE,
)
_REMOTE_OTHER = re.compile(
    r"(?:remote(?:ly)?|home|wfh|telework|telecommut\w*)[\s:-]*(?:sens|teams?\b|monitor|control|desktop|"
    r"access|site|patient|server|support|"
    r"offices?|location|diagnos|operat|assist|machine|code|learn|area|village|network|hands|device|"
    r"environment|stipend|"
    r"allowance|equipment|set-?up|budget|on-?site|no\b|during covid|policy|benefit)|\? ?no\b|(?:office|"
    r"on-?site) only",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"#LI-Onsite"
    r"|\b(?:work location|workplace(?: type)?|location|type|position|role|job|work(?:ing|s)?|be|is|"
    r"100\s?%|fully|report\w*|must|telework)"
    r"(?:\W+\w+){0,6}?\W*(?P<soft>on-?\s?site|in[- ]person|in[- ](?:the |our )?office(?! of))\b"
    r"|(?P<hard>(?:on-?\s?site|in[- ]person|in[- ]office)\s*(?:position|role|work|job|only|requirement|"
    r"presence|required|team|\d|five|at (?:our|the)|"
    r"(?-i:in [A-Z])|[),;]|days?|full|m-f|mon))"
    r"|\bnot (?:a )?(?:\w+ ){0,3}(?:remote|telework)|\bno remote|\bremote\s?[-:?]\s?no\b|\boffice-based|"
    r"\brelocate to|\(\s*on-?\s?site|[:|–-]\s*on-?\s?site"
    r"|\b(?:five|5) days\s?(?:a|per|each|/)?\s?week (?:\w+ ){0,3}(?:in|at|on)\b|traditional office setting",
    re.IGNORECASE,
)
_SITE_OF_OTHERS = re.compile(
    r"(?:client|customer|vendor|supplier|interview|occasional\w*|gym|cafe|meals?|lunch\w*|food|parking|"
    r"fitness|clinic|childcare|"
    r"daycare|visits?|travel\w*|events?|training|support|gather\w*|meet\w*|week|retreat\w*|summit|"
    r"amenit\w*|off-?sites?|and|with|health\w*)"
    r"\W+(?:\w+\W+){0,2}$|vaccin|covid",
    re.IGNORECASE,
)
_SITE_THING = re.compile(
    r"^\W*(?:(?:and|or|&|/) (?:off-?site|virtual|remote|offshore|online|phone|video|field)|gym|cafe|"
    r"meals?|lunch|food|parking|fitness|"
    r"clinic|child|daycare|visits?|events?|training|support|gather|meet\w*|interview|amenit|health|"
    r"wellness|massage|client|"
    r"customer|perks|snacks|dining|catered|collaborat|retreat|team (?:events|off)|coordinator|"
    r"and virtual|inspection|or via|chef|staff)",
    re.IGNORECASE,
)


def workplace(doc: Document) -> Marked | None:
    """The workplace a posting states.

    Hybrid goes before remote, and remote before on site, because postings that offer a mix name all three.

    Args:
        doc: the posting; its location is used where the text is silent, its title where both are.

    Returns:
        "hybrid", "remote" or "onsite" with its place (None where title or location carry it); None if
        unstated.
    """
    text = doc.text
    windows = _windows(text)
    for value, phrases in (("hybrid", _hybrid), ("remote", _remote), ("onsite", _site)):
        span = next((found for start, end in windows for found in phrases(text, start, end)), None)
        if span:
            return Marked(value, doc.span(*span))
    return _outside_text(doc.location, Origin.LOCATION) or _outside_text(doc.title, Origin.TITLE)


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
        if not _REMOTE_DENIED.search(before) and not _REMOTE_OTHER.search(after):
            yield Span(*match.span())


def _site(text: str, start: int, end: int) -> Iterator[Span]:
    """Phrases that ask for presence, and are not about a gym, a client's site or an interview."""
    for match in _SITE.finditer(text, start, end):
        group = match.lastgroup
        at, stop = match.span(group) if group else match.span()
        before = text[max(0, at - _SHORT) : at]
        after = text[stop : stop + _SHORT] if group != "hard" else ""
        if not _SITE_OF_OTHERS.search(before) and not _SITE_THING.search(after):
            yield Span(*match.span())


def _outside_text(words: str | None, origin: Origin) -> Marked | None:
    """The workplace in a title or a place string."""
    low = (words or "").lower()
    for sign, value in (
        ("hybrid", "hybrid"),
        ("remote", "remote"),
        ("on-site", "onsite"),
        ("onsite", "onsite"),
    ):
        if sign in low:
            return Marked(value, None, origin)
    return None
