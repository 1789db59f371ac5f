"""Codes of roles and occupations in public classifications, with the titles that these give them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from rolescope.model.concept import Occupation
from rolescope.model.title import Code
from rolescope.taxonomy.occupations import occupation
from rolescope.taxonomy.roles import roles

_ESCO = "http://data.europa.eu/esco/occupation/"


@cache
def codes_of(role_id: str) -> tuple[Code, ...]:
    """The occupations of O*NET, then of ESCO, that are closest to a role, and its ISCO-08 unit group."""
    role = roles()[role_id]
    found = [occupation(code) for code in (*role.onet_soc, *role.esco)]
    isco = [Code("isco", role.isco, isco_titles().get(role.isco))] if role.isco else []
    return (*(code_of(one) for one in found if one), *isco)


def code_of(one: Occupation) -> Code:
    """An occupation as the code that names it."""
    uri = _ESCO + one.id.removeprefix("esco:") if one.scheme == "esco" else None
    return Code(one.scheme, one.code, one.pref_label, uri)


@cache
def isco_titles() -> Mapping[str, str]:
    """Titles of the ISCO-08 unit groups, by code."""
    return MappingProxyType(
        tomllib.loads(files(__package__).joinpath("isco.toml").read_text(encoding="utf-8"))
    )
