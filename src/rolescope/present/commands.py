"""Commands that ask the next question."""

from __future__ import annotations

from collections.abc import Sequence


def command(roles: Sequence[str]) -> str:
    """The command that asks about these roles, given by id or label."""
    named = " ".join(f'"{role.replace("_", " ")}"' for role in roles)
    return f"rolescope {'compare' if len(roles) > 1 else 'role'} {named}"
