"""What `roles` answers with: names that can be asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """One role or occupation.

    Attributes:
        id: role id, or occupation id.
        label: the name to print, and to ask by.
        kind: "role" (our vocabulary), "onet" or "esco".
        definition: one sentence of ours; None for occupations of other schemes.
        postings: postings counted under it, over all countries.
        aliases: other names it answers to.
    """

    id: str
    label: str
    kind: str
    definition: str | None
    postings: int
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleList:
    """Roles in the vocabulary's order, or those that match a query, best first."""

    roles: tuple[RoleEntry, ...]
