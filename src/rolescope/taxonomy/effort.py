"""How long learning something is judged to take: bands by hand, `data/effort.toml`. No figure is measured."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from rolescope.model.fit import Change, Kind, Relation
from rolescope.model.gap import BANDS, UNKNOWN, Effort
from rolescope.taxonomy.relatedness import related
from rolescope.taxonomy.skills import core, skills

CERTIFICATE, SPOKEN_LANGUAGE = "certificate", "spoken language"
_KINDS: Mapping[Kind, str] = {Kind.CERTIFICATE: CERTIFICATE, Kind.LANGUAGE: SPOKEN_LANGUAGE}


def kind_of(change: Change) -> str:
    """What kind of thing is learned: a kind of skill ("tool"), a certificate, or a spoken language."""
    if change.kind in _KINDS:
        return _KINDS[change.kind]
    known = skills().get(change.name)
    return UNKNOWN if known is None else known.type.value


def effort(change: Change, shown: Collection[str]) -> Effort:
    """The band of a change, and what it goes by.

    Args:
        change: what is learned, merely to be shown.
        shown: ids of the skills that the profile shows; a sister of the skill lowers the band by one.
    """
    table, kind = _table(), kind_of(change)
    if change.kind is Kind.SKILL and change.name not in core():
        return Effort(UNKNOWN, "not looked through")
    band = table["kind"].get(kind.replace(" ", "_"))
    by_name = table["skill"].get(change.name) if change.kind is Kind.SKILL else None
    if by_name is None and band is None:
        return Effort(UNKNOWN, f"no band for a skill of kind {kind}")
    place, reason = BANDS.index(by_name or band), "by name" if by_name else f"by kind: {kind}"
    sister = _sister(change, shown, table["sister"])
    if sister is None or place == 0:
        return Effort(BANDS[place], reason)
    label = core()[sister.shown].pref_label if sister.shown in core() else sister.shown
    return Effort(BANDS[place - 1], f"{reason}; one band less, as {label} is shown ({sister.source})")


def hardness(one: Effort) -> int:
    """The place of a band, the least effort first; unknown last."""
    return BANDS.index(one.band) if one.band in BANDS else len(BANDS)


def _sister(change: Change, shown: Collection[str], least: float) -> Relation | None:
    """What is shown and comes nearest, if near enough."""
    if change.kind is not Kind.SKILL:
        return None
    near = (one for one in related().get(change.name, ()) if one.shown in shown)
    return next((one for one in near if one.figure >= least), None)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((files("rolescope.taxonomy") / "data" / "effort.toml").read_text("utf-8"))
