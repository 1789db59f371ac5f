"""Where and since when a sentence speaks of: places and years are taken off it, wherever they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rolescope.model.errors import BadQuestion
from rolescope.taxonomy.gazetteer import gazetteer
from rolescope.taxonomy.metros import place_of

LONGEST = 5
"""Words that a place's name has at most."""
_IN = re.compile(r"(?:^|,? )in (?:the )?(?=[^\W\d])")
_SINCE = re.compile(r"(?:^|,? )since (?P<since>(?:19|20)\d\d)(?=,? |$),?")
_PASSED_OVER = frozenset(
    {
        "and",
        "area",
        "based",
        "headquarters",
        "hq",
        "hybrid",
        "in",
        "metro",
        "metropolitan",
        "office",
        "on-site",
    }
    | {"onsite", "or", "person", "remote", "states", "united", "us", "usa"}
)
PARTS = frozenset(
    {"alberta", "attica", "australian capital territory", "baden-württemberg", "bavaria", "bayern"}
    | {"brandenburg", "british columbia", "canton of zurich", "catalonia", "community of madrid", "conus"}
    | {"continental us", "county dublin", "england", "flanders", "gauteng", "gujarat", "haryana", "hesse"}
    | {"hessen", "ile-de-france", "karnataka", "kerala", "leinster", "lombardy", "london area"}
    | {"lower saxony", "maharashtra", "manitoba", "metro manila", "midlands", "new brunswick"}
    | {"new south wales", "newfoundland and labrador", "niedersachsen", "noord-holland"}
    | {"nordrhein-westfalen", "north holland", "north rhine-westphalia", "northern ireland", "nova scotia"}
    | {"nsw", "ontario", "prince edward island", "quebec", "queensland", "québec", "rheinland-pfalz"}
    | {"sachsen", "saskatchewan", "saxony", "scotland", "selangor", "south australia", "south holland"}
    | {"tamil nadu", "telangana", "us remote", "us-remote", "uttar pradesh", "wales", "west bengal"}
    | {"western australia", "western cape", "île-de-france"}
)
"""Names by which a posting's country is told, and which a claim means no whole country by."""
HOME = "US"


@dataclass(frozen=True, slots=True)
class Place:
    """A country, or a city of one."""

    country: str
    city: str | None = None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What a sentence is narrowed to.

    Attributes:
        sentence: the sentence without it.
        since: first year; None for all.
        places: where, in the order of the sentence: at most two, the second after "than".
    """

    sentence: str
    since: str | None
    places: tuple[Place, ...]


def whereabouts(sentence: str) -> Whereabouts:
    """Take places and the first year off a sentence.

    Args:
        sentence: in lower case.

    Raises:
        BadQuestion: if it names two places not on either side of "than", or more, or several years.
    """
    years = _SINCE.findall(sentence)
    if len(years) > 1:
        raise BadQuestion("The sentence says “since” twice.")
    bare = _SINCE.sub("", sentence).strip(" ,")
    places: list[Place] = []
    at = 0
    while (match := _IN.search(bare, at)) is not None:
        found = _named(bare[match.end() :])
        if found is None:
            at = match.end()
            continue
        place, size = found
        before, after = bare[: match.start()], bare[match.end() + size :].lstrip(",")
        if places and not re.search(r"\bthan\b", before):
            raise BadQuestion("The sentence names two places that are not held against each other.")
        if before.endswith((" than", " than those", " than that", " than ones")):
            before = f"{before.rpartition(' than')[0]} than those"
        places.append(place)
        bare, at = f"{before}{after}".strip(" ,"), len(before)
    if len(places) > 2:  # noqa: PLR2004 - two sides
        raise BadQuestion("The sentence names more than two places.")
    return Whereabouts(bare, years[0] if years else None, tuple(places))


def _named(text: str) -> tuple[Place, int] | None:
    """The place that a text begins with, and the length of its name; a city may have its country behind."""
    words = list(re.finditer(r"[^\s,]+", text))[:LONGEST]
    for last in range(len(words), 0, -1):
        end = words[last - 1].end()
        found = _place(text[:end])
        if found is not None:
            return found, end
    return None


def _plain(town: str) -> bool:
    """Whether all words are a town's: reading a posting's place passes over some, "in" may be Indiana."""
    words = town.split()
    return _PASSED_OVER.isdisjoint(words) and not (len(words) > 1 and len(words[-1]) <= len("in"))


def _place(name: str) -> Place | None:
    known = gazetteer()
    if name in known.country and name not in PARTS:
        return Place(known.country[name])
    town, _, behind = name.partition(", ")
    if behind and behind not in known.country:
        return None
    country = known.country[behind] if behind else known.city.get(town, HOME)
    if behind and known.city.get(town, HOME) != country:
        return None
    spelled = place_of(town, country, listed=True)
    if spelled is None or not (town == "bay area" or _plain(town)):
        return None
    return Place(country, spelled.partition(",")[0])
