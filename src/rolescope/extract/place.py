"""The country a place string names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from rolescope.taxonomy.gazetteer import gazetteer

_ALTERNATIVES = re.compile(r"[;|/\n•&+]| or | and |\bor\b(?= )| - (?=.* - )")
_PARTS = re.compile(r"[,()\[\]:]|\s[-–—]\s|[-–—](?=\s|$)|(?<=\s)[-–—]|\.\s")
_NOISE = re.compile(
    r"\b(?:remote|hybrid|on-?site|in[- ]office|in[- ]person|office|offices|hq|headquarters?|"
    r"headquartered|area|"
    r"metropolitan|metroplex|metro|greater|based|only|anywhere|within|in|from|home|work|fully|first|"
    r"location|region|"
    r"preferred|m,w,f|wfh|distributed|flexible|eligible|campus|downtown|optional|friendly|city of|roc|"
    r"state of|(?:latin|north|south|central) america)\b|[*0-9#?!]+",
    re.IGNORECASE,
)
_CODE = re.compile(r"\s*([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?)?\s*")
_CITY_CODE = re.compile(r"(.+?)\s+([A-Z]{2})(?:\s+\d{5})?")
_EXCLUDED = re.compile(r"\b(?:non-|outside|except|excluding)", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
GEORGIA = "georgia"
"""The country, or with a town before it the state."""


@lru_cache(maxsize=4096)
def country(location: str | None) -> str | None:
    """The country of a place string.

    A state code after a town is a state ("San Jose, CA", "Lebanon, NH") unless the town lies in the country
    of that code ("Darmstadt, DE"); a named country goes before a town elsewhere ("London, Canada").

    Args:
        location: a place as posted ("Remote - USA").

    Returns:
        ISO 3166-1 alpha-2; None if the string names no country, several, or none we know.
    """
    if location and _EXCLUDED.search(location):
        return None
    found = {code for group in _ALTERNATIVES.split(location or "") for code in _of_group(group)}
    return found.pop() if len(found) == 1 else None


def _of_group(group: str) -> set[str]:
    """The countries one alternative names: by country names, else states, else towns, else words."""
    names = gazetteer()
    parts = [part for part in _PARTS.split(group) if part.strip()]
    plain = [_SPACES.sub(" ", part).strip(" .*").lower() for part in parts]
    cleaned = [_SPACES.sub(" ", _NOISE.sub(" ", part)).strip(" .-–—'\"").lower() for part in parts]
    cities = _known(names.city, plain) or _known(names.city, cleaned)
    codes = {code for part in parts[1:] if (code := _code(part, cities))}
    countries = _known(names.country, cleaned[1:] if codes else cleaned)
    if countries:
        return countries
    regions = _known(names.region, cleaned) | codes
    if GEORGIA in cleaned[1:] and not regions:
        regions = cities & {"GE"} or {"US"}
    return regions or cities or {code for part in parts for code in _of_words(part)}


def _known(table: dict[str, str], parts: Iterable[str]) -> set[str]:
    """The countries of the parts that a table holds."""
    return {table[part] for part in parts if part in table}


def _code(part: str, cities: set[str]) -> str | None:
    """The country of a two-letter code: a state's, or its own where the town agrees or no state has it."""
    match = _CODE.fullmatch(part)
    if not match:
        return None
    code = match[1]
    states = gazetteer().code
    if code in cities or code.lower() not in states:
        return code if code in _country_codes() else None
    return states[code.lower()]


def _of_words(part: str) -> set[str]:
    """The country of "Austin TX", "US-Remote", "India-Bangalore": a known name at either end of the part."""
    names = gazetteer()
    match = _CITY_CODE.fullmatch(part.strip())
    if match and match[2].lower() in names.code:
        return {names.code[match[2].lower()]}
    words = re.split(r"[ -]+", _NOISE.sub(" ", part).strip(" -.").lower())
    for cut in range(1, len(words) + 1):
        for piece in (" ".join(words[:cut]), " ".join(words[-cut:])):
            for table in (names.country, names.region, names.city):
                if piece in table and (len(piece) > len("CA") or table is names.country):
                    return {table[piece]}
    return set()


@cache
def _country_codes() -> frozenset[str]:
    """The codes of all countries we know."""
    return frozenset(gazetteer().country.values())
