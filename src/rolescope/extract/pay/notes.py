"""What the words around pay add: base or on-target, gross or net, which place, how many salaries a year."""

from __future__ import annotations

import re

from rolescope.extract.document import Document
from rolescope.extract.place import country

_KINDS = re.compile(
    r"(?P<ote>\bote\b|on[- ]target|target (?:cash|earnings)|with commission)"
    r"|(?P<total>total (?:annual |target |direct )?(?:compensation|cash|comp\b|rewards?|remuneration"
    r"|package|earnings)|\btc\b|\bctc\b"
    r"|(?:annual|salary|total|remuneration) package|\bpackage(?=:| of| up to|[ (]{0,2}$)|all[- ]in\b"
    r"|total pay)"
    r"|(?P<base>\bbas(?:e|ic)\b|\bfixed\b(?![- ](?:term|duration|period|length|price|contract|end|hours?"
    r"|shifts?|schedule)\b)|grundgehalt|\bfixum|\bfixe\b|\bfijo\b)"
)
_TAXES = re.compile(
    r"(?P<gross>\bgross\b|brutt[oó]|\bbruto|\bbruts?\b|\blord[oi]\b|before tax|pre-tax|\bhrub"
    r"|\bbrut[oe]\b|税前|税込|세전)"
    r"|(?P<net>\bnett?[oi]?s?\b(?![- ]?(?:7|10|1[45]|20|30|45|60|90)\b(?!(?:[.,]|[ '’]\d)?\d| ?[€$£]))"
    r"(?! ?(?:core|framework|worth|income|developer|sales|revenue))"
    r"|take[- ]home|after tax|\bčist|\bneto\b|手取り|税后)"
)
_TAX_CUES = ("gross", "brut", "net", "lord", "tax", "hrub", "čist", "税", "세전", "手取")
"""One of these is in all words of taxes: most pay is told apart by them at once."""
_SALARIES = re.compile(
    r"(1(?<![\d.,]1)[2-8])[·x* ]{1,3}(?:薪|salar|monthly salar|gehälter|mensualit|mensilit|pagas|mois)"
    r"|(1(?<![\d.,]1)[345])(?:th|\.|e|º|ª|th[- ]month)?[ -](?:month|salar|monatsgehalt|monatsgehälter|gehalt"
    r"|gehälter|mois|mensilit|pag|salário|maand)"
)
_LABEL = re.compile(r"[.;|\n•*?!)]\s?(?=[A-Z])|(?<=[a-z0-9])(?=[A-Z])|^")
_IN = re.compile(
    r"\b(?:in|for) (?:the )?([A-Z][A-Za-zÀ-ž .,'/&-]{1,80}?)"
    r"(?=,? (?:the|is|are|ranges?|will|may|candidates|applicants|residents)\b|[:(\[$€£]|\s*$)"
)
_LABEL_WORDS = re.compile(
    r"^(?:(?:for|in|the|our|if you are|a|all other|candidates|applicants|based|located|locations"
    r"|position)\b[ ,]*)+"
    r"|[ ,]*\b(?:residents?|candidates?|based|applicants?|only|pay|base|salary|hiring|compensation"
    r"|annual|hourly|wage|range|the|is|are"
    r"|for|this|role|position|will|be|expected|target|estimated)\b.*$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"[ ,]{0,2}(?:per year|annually|/ ?year)?[ ,]{0,2}(?:\(|in |for "
    r"|- )\s?(?:the )?([A-Z][A-Za-zÀ-ž .,'/&-]{1,40})"
)
_REGION = re.compile(
    r"\b(?:bay area|metro|region|zone|tier|geo|nyc|midwest|east coast|west coast|southern|northern"
    r"|central|emea)\b"
)
_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile(r"[\d.;(+\n]|plus|,? and ")
_NEXT = re.compile(
    r"(?: (?:salary|pay|comp|compensation|earnings|cash))?(?: (?:of|is|up to|from))?[:= ]{0,2}"
    r"(?:[a-z]{0,3}[$€£₹¥] ?|[a-z]{2,3} )?(?!\d{1,3} ?%)\d"
)
"""What stands between a word and the figure that it leads to."""
_SIGNS = re.compile(r"[$€£\n]")
_REACH = 110
"""Characters before the figures that are looked at; a label that begins before them is cut, and no name."""
_LONGEST = 70
"""Characters of a place's name at most."""
_EDGE = " :-–(\n"
_BEFORE = 60
_AFTER = 40


def kind_of(before: str, after: str) -> str | None:
    """Whether the words nearest the figures call them "base", "ote" or "total"."""
    return _nearest(_KINDS, before[-_BEFORE:], after)


def tax_of(before: str, inside: str, after: str) -> str | None:
    """Whether the words at the figures, or else the nearest ones, say "gross" or "net"."""
    if not any(cue in inside or cue in before or cue in after for cue in _TAX_CUES):
        return None
    match = _TAXES.search(inside)
    return str(match.lastgroup) if match else _nearest(_TAXES, before[-_BEFORE:], after)


def _nearest(pattern: re.Pattern[str], before: str, after: str) -> str | None:
    """The alternative right after the figures, else the last before, else the first after them.

    Words beyond another figure, and those that lead to one ("(base $120k)"), belong to that figure.
    """
    preceding = [str(match.lastgroup) for match in pattern.finditer(_DIGIT.split(before)[-1])]
    words = after.lstrip(" (")
    at_once = pattern.match(words)
    apart = bool(preceding) or "(" in after[: len(after) - len(words)]
    if at_once and not (apart and _NEXT.match(words, at_once.end())):
        return str(at_once.lastgroup)
    if preceding:
        return preceding[-1]
    stop = min(_AFTER, len(_CLAUSE.split(after)[0]))
    found = (match for match in pattern.finditer(after) if match.end() <= stop)
    return next((str(match.lastgroup) for match in found if not _NEXT.match(after, match.end())), None)


def salaries_of(near: str) -> str | None:
    """A note where more than twelve salaries a year are paid; the stated figure stays as it is."""
    match = _SALARIES.search(near)
    count = match and (match[1] or match[2])
    return f"{count} salaries a year: figure left as stated" if count and count != "12" else None


def place_of(doc: Document, start: int, end: int) -> str | None:
    """The place that a label before the figures, or words right after them, name."""
    clause = _LABEL.split(doc.text[max(0, start - _REACH) : start])[-1]
    label = _LABEL_WORDS.sub("", clause.strip(_EDGE)) if len(clause) < _REACH else ""
    after = _AFTERWARDS.match(doc.text, end)
    names = [label, *reversed(_IN.findall(clause.rstrip(_EDGE))), *([after[1]] if after else [])]
    return next((place for name in names if _is_place(place := name.strip(" ,.:-–("))), None)


def _is_place(name: str) -> bool:
    if len(name) > _LONGEST or _SIGNS.search(name):
        return False
    return (bool(name) and country(name) is not None) or bool(_REGION.search(name.lower()))
