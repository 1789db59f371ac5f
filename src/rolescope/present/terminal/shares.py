"""Whose work it is, as bars: a line a role, the likeliest first."""

from __future__ import annotations

from collections.abc import Callable

from rolescope.model.role_reading import RoleVerdict
from rolescope.present.terminal.ink import Line, Run, line

BAR = 20
"""Columns of a bar of the whole."""
NAME = 28
SHOWN = 4
"""Roles of the mixture that are shown."""


def shares(found: RoleVerdict, label: Callable[[str], str], *, first: str, indent: str = "") -> list[Line]:
    """The mixture of roles.

    Args:
        found: the verdict: how likely each role is the main one, and the bounds of its share of the work.
        label: a role's name.
        first: the tone of the likeliest role; the others are dim.
        indent: what each line begins with.
    """
    bounds = zip(found.roles, found.shares, found.lows, found.highs, strict=True)
    return [
        line(
            f"{indent}{label(role):<{NAME}} {share:>4.0%} ",
            Run("█" * max(1, round(share * BAR)), "dim" if number else first),
            Run(f"  {low:.0%} to {high:.0%}", "dim"),
        )
        for number, (role, share, low, high) in enumerate(list(bounds)[:SHOWN])
    ]
