"""Commands that ask the next question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def command(roles: Sequence[str], question: Mapping[str, Any] | None = None) -> str:
    """The command that asks about these roles, given by id or label.

    Args:
        roles: whom to ask about.
        question: what was asked before, whose evidence is asked again.
    """
    named = " ".join(f'"{role.replace("_", " ")}"' for role in roles)
    evidence = (question or {}).get("evidence")
    asked = f" --evidence {evidence}" if evidence else ""
    return f"rolescope {'compare' if len(roles) > 1 else 'role'} {named}{asked}"
