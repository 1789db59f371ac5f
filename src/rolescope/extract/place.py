"""The country a place string names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rolescope.extract.patterns import rows

_ALTERNATIVES = re.compile(r"[;|/\n•&+]| or | and |\bor\b(?= )| - (?=.* - )")
_PARTS = re.compile(r"[,()\[\]:]|\s[-–—]\s|[-–—](?=\s|$)|(?<=\s)[-–—]|\.\s")
_NOISE = re.compile(
    r"\b(?:remote|hybrid|on-?site|in[- ]office|in[- ]person|office|offices|hq|headquarters?|headquartered|area|metropolitan|metro|greater|based|only|"
    r"anywhere|within|in|the|from|home|work|fully|first|location|region|preferred|m,w,f|wfh|distributed|flexible|eligible|"
    r"north east|campus|downtown|county|optional|friendly|city of|roc|state of|usa?(?=-remote))\b|[*0-9#?!]+|-(?=\s*$)|^-",
    re.I,
)
_CODE = re.compile(r"\s*([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?)?\s*")
_CITY_CODE = re.compile(r"(.+?)\s+([A-Z]{2})")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """Names to countries, by what is named."""

    country: dict[str, str]
    region: dict[str, str]
    code: dict[str, str]
    city: dict[str, str]


def country(location: str | None) -> str | None:
    """The country of a place string.

    A state code after a city is a state ("San Jose, CA") unless the city lies in the country of that code
    ("Darmstadt, DE"); a named country goes before a city of the same name elsewhere ("London, Canada").

    Args:
        location: a place as posted ("Remote - USA").

    Returns:
        ISO 3166-1 alpha-2; None if the string names no country, several, or none we know.
    """
    found = {code for group in _ALTERNATIVES.split(location or "") for code in _of_group(group)}
    return found.pop() if len(found) == 1 else None


def _of_group(group: str) -> set[str]:
    """The countries one alternative names: by its country names, else by its states, else by its cities."""
    names = _gazetteer()
    parts = [part for part in _PARTS.split(group) if part and part.strip()]
    cleaned = [_SPACES.sub(" ", _NOISE.sub(" ", part)).strip(" .-–—'\"").lower() for part in parts]
    countries = {names.country[part] for part in cleaned if part in names.country}
    if countries:
        return countries
    cities = {names.city[part] for part in cleaned if part in names.city}
    codes = {_code(part, cities, first=i == 0) for i, part in enumerate(parts)} - {None}
    regions = {names.region[part] for part in cleaned if part in names.region} | {c for c in codes if c}
    return regions or cities or {code for part in parts for code in _trailing(part)}


def _code(part: str, cities: set[str], *, first: bool) -> str | None:
    """The country of a two-letter code: a state's, or its own where the city agrees or no state has it."""
    match = _CODE.fullmatch(part)
    if not match:
        return None
    names = _gazetteer()
    code = match[1]
    if code in cities or code.lower() not in names.code:
        return code if code in _country_codes() else None
    return None if first else names.code[code.lower()]


def _trailing(part: str) -> set[str]:
    """Countries of "Austin TX", "New York office NYC" and the like: a known name at either end of the part."""
    names = _gazetteer()
    words = _SPACES.sub(" ", _NOISE.sub(" ", part)).strip().split(" ")
    match = _CITY_CODE.fullmatch(part.strip())
    if match and match[2].lower() in names.code:
        return {names.code[match[2].lower()]}
    for cut in range(1, len(words)):
        for piece in (" ".join(words[cut:]).lower(), " ".join(words[:-cut]).lower()):
            for table in (names.country, names.region, names.city):
                if piece in table and len(piece) > 2:
                    return {table[piece]}
    return set()


@cache
def _gazetteer() -> _Gazetteer:
    """`places.tsv` by kind."""
    found = _Gazetteer({}, {}, {}, {})
    tables = {"country": found.country, "region": found.region, "code": found.code, "city": found.city}
    for name, code, kind in rows("places.tsv"):
        tables[kind][name] = code
    return found


@cache
def _country_codes() -> frozenset[str]:
    """The codes of all countries we know."""
    return frozenset(_gazetteer().country.values())
