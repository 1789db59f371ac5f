"""Since when technologies exist: nobody has more years with one than that."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def first_years() -> Mapping[str, int]:
    """Skill id to the calendar year of its first public release, for the technologies of our days."""
    text = (files("rolescope.taxonomy") / "data" / "first_years.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))
