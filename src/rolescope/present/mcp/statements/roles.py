"""The roles that exist, or that a query names."""

from __future__ import annotations

from collections.abc import Iterator

from rolescope.model.rolelist import RoleList
from rolescope.present.mcp.statement import Statement, at


def statements(view: RoleList) -> Iterator[Statement]:
    """A name each."""
    for number, one in enumerate(view.roles):
        yield Statement(f"{one.label} ({one.id})", (at("roles", number),))
