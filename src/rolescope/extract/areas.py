"""The countries and larger areas that are named one after another: "the US, Canada or the EU"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rolescope.extract.document import Document
from rolescope.extract.patterns import rows
from rolescope.taxonomy.gazetteer import gazetteer

_WORD = re.compile(r"[^\W\d_][^\s,;/()|]*")
_JOIN = re.compile(r"[\s,/&(|]*(?:(?:and|or|the|either|in|within|of|a|an|anywhere|and/or)\b[\s,/&(]*){0,3}")
_LONGEST = 5
"""Words of the longest name."""
_REACH = 120
_SHOUTED = frozenset(["us", "uk", "eu", "gcc"])
"""Names that are words, or parts of words, in small letters ("work with us")."""


class Area(NamedTuple):
    """An area named in `folded[start:end]`: ISO 3166-1 alpha-2, or a name of `areas.tsv` ("EU")."""

    value: str
    start: int
    end: int


def areas_from(doc: Document, start: int, stop: int, *, people: bool = False) -> list[Area]:
    """The areas of a list that begins at `start`, up to the first word that is none.

    Args:
        doc: the posting.
        start: where the list begins; articles and "in" before it are passed over.
        stop: where it must end, usually the end of the sentence.
        people: whether adjectives ("German citizens") count too.

    Returns:
        Areas in text order; states and provinces as their country.
    """
    found: list[Area] = []
    stop = min(stop, start + _REACH)
    at = _after_join(doc, start, stop)
    while area := _area_at(doc, at, stop, people=people):
        found.append(area)
        at = _after_join(doc, area.end, stop)
        if at == area.end:
            break
    return found


def _after_join(doc: Document, at: int, stop: int) -> int:
    match = _JOIN.match(doc.folded, at, stop)
    return match.end() if match else at


def _area_at(doc: Document, start: int, stop: int, *, people: bool) -> Area | None:
    """The longest known name that begins at a place."""
    ends: list[int] = []
    at = start
    while len(ends) < _LONGEST and (word := _WORD.match(doc.folded, at, stop)):
        ends.append(word.end())
        at = word.end() + 1
        if doc.folded[word.end() : at] != " ":
            break
    for end in reversed(ends):
        name = doc.folded[start:end].rstrip(".:'\"!?*-")
        value = _value(name, people=people) or _value(f"{name}.", people=people)
        shouted = name not in _SHOUTED or doc.text[start : start + len(name)].isupper()
        if value and shouted:
            stop = start + len(name)
            return Area(value, start, stop + ("." in name and doc.folded.startswith(".", stop)))
    return None


def _value(name: str, *, people: bool) -> str | None:
    """What a name means: a country, a state's country, a larger area, or a people's country."""
    names = gazetteer()
    return (
        names.country.get(name)
        or names.region.get(name)
        or _named("area").get(name)
        or (_named("people").get(name) if people else None)
    )


@cache
def _named(kind: str) -> dict[str, str]:
    return {name: value for value, name, row_kind in rows("areas.tsv") if row_kind == kind}
