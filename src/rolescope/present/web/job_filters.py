"""Filters of a search for openings that are set, each with the address of the search without it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rolescope.present.web.links import link
from rolescope.present.words import LEVELS
from rolescope.questions.words.phrases import COUNTRIES

PATH = "/jobs"
PAID = ("pay_min", "currency", "period")
"""Three fields that are one filter."""
NAMES: Mapping[str, str] = {
    "role": "Work of",
    "title": "Title",
    "skill": "Skill",
    "without_skill": "Without",
    "employer": "Employer",
    "country": "Country",
    "place": "Place",
    "workplace": "Workplace",
    "level": "Level",
    "pay_min": "Pay reaches",
    "since": "Posted since",
    "posted_within": "Posted within",
    "source": "Source",
    "employment_type": "Employment",
    "language": "Language",
    "include_gone": "Gone ones",
}


class FilterSet(NamedTuple):
    """A filter that is set.

    Attributes:
        name: what it is about, in the form's words.
        value: what it was set to.
        without: address of the same search without it.
    """

    name: str
    value: str
    without: str


def filters_set(asked: Mapping[str, Any]) -> Iterator[FilterSet]:
    """The filters that are set, in the form's order; of skills each for itself.

    Args:
        asked: what the form sent, by name: texts, or lists of them.
    """
    for name, title in NAMES.items():
        value = asked.get(name)
        if isinstance(value, list):
            for one in value:
                left = [other for other in value if other != one]
                yield FilterSet(title, one, link(PATH, **{**asked, name: left}))
        elif value:
            dropped = PAID if name in PAID else (name,)
            rest = {key: said for key, said in asked.items() if key not in dropped}
            yield FilterSet(title, _said(name, asked), link(PATH, **rest))


def _said(name: str, asked: Mapping[str, Any]) -> str:
    value = str(asked[name])
    if name in PAID:
        period = asked.get("period")
        return " ".join(filter(None, [value, asked.get("currency", "").upper(), period and f"a {period}"]))
    if name == "include_gone":
        return "shown too"
    said = {"level": LEVELS, "country": COUNTRIES}.get(name, {}).get(value, value)
    if name in {"workplace", "employment_type"}:
        said = {"onsite": "on site"}.get(value, value.replace("_", " "))
    return said
