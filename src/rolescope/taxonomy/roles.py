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


@cache
def judged_roles() -> tuple[str, ...]:
    """Ids of the roles that a posting's work is judged to be, in file order: those without a broader one."""
    return tuple(role.id for role in roles().values() if role.broader is None)


def judged_role(role_id: str) -> str:
    """The role of `judged_roles` that a role is or belongs to."""
    return roles()[role_id].broader or role_id


def _role(role_id: str, entry: Mapping[str, Any]) -> Role:
    return Role(
        id=role_id,
        pref_label=entry["pref_label"],
        alt_labels=tuple(entry["alt_labels"]),
        definition=entry["definition"],
        broader=entry.get("broader"),
        related=tuple(entry["related"]),
        onet_soc=tuple(entry["onet_soc"]),
        esco=tuple(entry["esco"]),
        isco=entry.get("isco"),
    )
