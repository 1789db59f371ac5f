"""The kinds of duty that a posting can describe, read from `activities.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from rolescope.model.concept import Activity


@cache
def activities() -> Mapping[str, Activity]:
    """Every activity by id, in file order; "other" comes last."""
    table = tomllib.loads(files(__package__).joinpath("activities.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            key: Activity(key, entry["pref_label"], entry["scope"], entry.get("mode"))
            for key, entry in table.items()
        }
    )
