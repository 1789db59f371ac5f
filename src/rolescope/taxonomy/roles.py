"""Our own roles of the data and AI family, read from `roles.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from rolescope.model.concept import Role


@cache
def roles() -> Mapping[str, Role]:
    """Every role by id, in file order; "other" comes last."""
    table = tomllib.loads(files(__package__).joinpath("roles.toml").read_text(encoding="utf-8"))
    return MappingProxyType({role_id: _role(role_id, entry) for role_id, entry in table.items()})


def _role(role_id: str, entry: Mapping[str, Any]) -> Role:
    return Role(
        id=role_id,
        pref_label=entry["pref_label"],
        alt_labels=tuple(entry["alt_labels"]),
        definition=entry["definition"],
        related=tuple(entry["related"]),
        onet_soc=tuple(entry["onet_soc"]),
        esco=tuple(entry["esco"]),
        isco=entry.get("isco"),
    )
