"""Which skill comes near which: a sister tool, or the narrower for the wider.

`data/relatedness.toml` is written by hand: families of tools that do one job, and what holds what. A figure
is a judgement and not a measurement; each says which entry it comes from. Skills that postings name together
are no source: what is used together (Python and SQL) does not stand in for each other.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from rolescope.model.fit import Relation
from rolescope.taxonomy.skills import core

WHOLE = 1.0
"""Whoever shows the narrower shows the broader."""


@cache
def related() -> Mapping[str, tuple[Relation, ...]]:
    """What comes near each skill, by the skill asked for; the largest figure first, each skill once."""
    found: dict[str, dict[str, Relation]] = {}
    for one in _relations(_table()):
        known = found.setdefault(one.asked, {})
        if one.shown not in known or known[one.shown].figure < one.figure:
            known[one.shown] = one
    return MappingProxyType(
        {
            asked: tuple(sorted(near.values(), key=lambda one: (-one.figure, one.shown)))
            for asked, near in sorted(found.items())
        }
    )


def _relations(table: Mapping[str, Any]) -> Iterator[Relation]:
    labels = {skill.id: skill.pref_label for skill in core().values()}
    for family in table["family"].values():
        members, source = family["members"], f"family: {family['label']}"
        for asked in members:
            yield from (
                Relation(shown, asked, family["figure"], source) for shown in members if shown != asked
            )
    for broader, narrower in table["holds"].items():
        for one in narrower:
            source = f"{labels.get(one, one)} is part of {labels.get(broader, broader)}"
            yield Relation(one, broader, WHOLE, source)


def _table() -> dict[str, Any]:
    return tomllib.loads((files("rolescope.taxonomy") / "data" / "relatedness.toml").read_text("utf-8"))
