"""The metro or town that a place string names within its country."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.us_states import state_code

_ALTERNATIVES = re.compile(r"\s*(?:[;|/\n•&]|\bor\b|\band\b)\s*")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\b\d{5}(?:-\d{4})?\b")
_NOISE = re.compile(
    r"\b(?:remote|hybrid|on-?site|office|hq|headquarters|in[- ]office|in[- ]person|"
    r"united states(?: of america)?|usa|us|area|metro|metropolitan area|based)\b",
    re.IGNORECASE,
)
_REGION = re.compile(r"\s+[A-Z]{2,3}$")
"""A code behind a town: "Sydney NSW"."""
_EDGES = " .-–—,:*"
_TOWN = re.compile(r"[^\W\d_][\w.' -]{1,40}")


@dataclass(frozen=True, slots=True)
class _Metros:
    """Metros by a town and its state, and by a name that needs none; and one name for towns of several."""

    of_town: Mapping[tuple[str, str], str]
    alone: Mapping[str, str]
    same: Mapping[str, str]


@lru_cache(maxsize=65_536)
def place_of(location: str | None, country: str | None, *, listed: bool = False) -> str | None:
    """The metro or town of a place string, in one spelling.

    Towns of the US are grouped in metros ("Redwood City, CA" is "San Francisco Bay Area"); others keep their
    own name with their state ("Boise, ID"). Elsewhere a town keeps its own name.

    Args:
        location: a place as posted ("Austin, TX (Hybrid)").
        country: ISO 3166-1 alpha-2 of the place, as it was read from it or is known otherwise.
        listed: whether only towns that we know count: for strings that anybody may have written.

    Returns:
        None if it names no town, or several that are not in one metro.
    """
    if not location or not country:
        return None
    named = _in_the_us if country == "US" else _elsewhere
    found = {named(part, country, listed) for part in _ALTERNATIVES.split(location) if part.strip()}
    return found.pop() if len(found) == 1 else None


def names_place(text: str) -> bool:
    """Whether words name places and nothing else: "Berlin", "Austin, TX", "Washington, DC and Boston, MA"."""
    known = gazetteer()
    names = [_fold(part) for one in _ALTERNATIVES.split(text) for part in _parts(one)]
    return all(
        name in known.country
        or name in known.region
        or name in known.city
        or name in _metros().alone
        or state_code(name)
        or any(town == name for town, _ in _metros().of_town)
        or _without_state(name)[1]
        for name in names
    )


def _in_the_us(text: str, _: str, listed: bool) -> str | None:
    parts = list(_parts(text))
    if not parts:
        return None
    town = _fold(parts[0])
    state = next((code for part in parts[1:] if (code := state_code(part))), None)
    if len(parts) == 1:
        town, state = _without_state(town)
    if state is None:
        return _metros().alone.get(town)
    metro = _metros().of_town.get((town, state))
    if metro or (listed and gazetteer().city.get(town) != "US"):
        return metro
    if not _TOWN.fullmatch(town) or state_code(town) or town.endswith(" county"):
        return None
    return f"{town.title()}, {state}"


def _without_state(town: str) -> tuple[str, str | None]:
    """A town and the state behind it without a comma: "Austin TX"."""
    head, _, tail = town.rpartition(" ")
    code = state_code(tail) if len(tail) == len("TX") else None
    return (head, code) if head and code else (town, None)


def _elsewhere(text: str, country: str, listed: bool) -> str | None:
    parts = list(_parts(text))
    for part in parts:
        town = _fold(_REGION.sub("", part))
        if gazetteer().city.get(town) == country:
            return _metros().same.get(town) or town.title()
    known = gazetteer()
    if listed or len(parts) == 1 or known.country.get(_fold(parts[-1])) != country:
        return None
    town = _fold(parts[0])
    named = _TOWN.fullmatch(town) and town not in known.country and town not in known.region
    return town.title() if named else None


def _parts(text: str) -> Iterator[str]:
    for part in _ASIDE.sub(" ", text).split(","):
        bare = " ".join(_NOISE.sub(" ", part).split()).strip(_EDGES)
        if bare:
            yield bare


def _fold(name: str) -> str:
    return name.casefold().replace("’", "'")


@cache
def _metros() -> _Metros:
    """`metros.toml`."""
    read = tomllib.loads(files(__package__).joinpath("metros.toml").read_text(encoding="utf-8"))
    of_town = {
        (_fold(town), state): metro
        for metro, states in read["metros"].items()
        for state, towns in states.items()
        for town in towns.split(", ")
    }
    alone, same = (
        {_fold(name): known for known, names in read[part].items() for name in names.split(", ")}
        for part in ("alone", "same")
    )
    return _Metros(of_town, alone, same)
