"""The closed lists that columns take their values from, each value with its label."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from rolescope.model.role_reading import CANNOT_TELL
from rolescope.questions.figures.classes import CATEGORIES
from rolescope.questions.figures.namings import COLLABORATORS, CONDITIONS, FIELDS, INDUSTRIES, ON_CALL, Kind
from rolescope.taxonomy.activities import activities
from rolescope.taxonomy.roles import judged_roles, roles

_KINDS = {kind.name: kind for kind in (COLLABORATORS, ON_CALL, INDUSTRIES, FIELDS, *CONDITIONS)}


@cache
def closed_lists() -> Mapping[str, Mapping[str, str]]:
    """By column name: the values that it may have, with what each of them means."""
    labels = {role.id: role.pref_label for role in roles().values()}
    works = {role: labels[role] for role in judged_roles()}
    return {
        "role": labels,
        "work": works | {CANNOT_TELL: "The text does not tell"},
        "level": CATEGORIES["seniority"],
        "activity": {activity.id: activity.pref_label for activity in activities().values()},
        **{name: _words()[name] for name in ("employer_kind", "type", "period")},
    }


def about_list(column: str, name: str) -> str:
    """What a list of `category_counts` (column "category") or `naming_counts` ("kind") is."""
    return _words()[column].get(name, "")


def label(name: str, value: str) -> str:
    """What a value of such a list means."""
    if name == "work":
        return closed_lists()["work"][value]
    kind = _KINDS.get(name, Kind(name, {}))
    for words in (CATEGORIES.get(name, {}), kind.labels, _words()["value"]):
        if value in words:
            return words[value]
    return kind.label(value)


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files(__package__).joinpath("lists.toml").read_text(encoding="utf-8"))
