"""Titles that would fit some work, of the roles that have a part in it."""

from __future__ import annotations

from functools import cache

from rolescope.model.role_reading import CANNOT_TELL, RoleVerdict
from rolescope.taxonomy.roles import judged_role, roles

OTHER = "other"
"""The role of work outside the vocabulary: no title can be drafted for it."""
PART = 0.1
"""Chance from which a role may have a part in the work."""


def drafts(verdict: RoleVerdict) -> tuple[str, ...]:
    """The titles that a reader would expect, without those of roles that are hardly likely.

    Args:
        verdict: whose work it is.

    Returns:
        Labels of roles: that of the work itself, then the most probable first; none for work that cannot be
        told or is of no role here.
    """
    if verdict.verdict in {OTHER, CANNOT_TELL}:
        return ()
    shares = dict(zip(verdict.roles, verdict.shares, strict=True))
    named = _roles_by_label()
    others = [label for label in verdict.would_fit if shares.get(judged_role(named[label]), 0) >= PART]
    return tuple(dict.fromkeys([roles()[verdict.verdict].pref_label, *others]))


@cache
def _roles_by_label() -> dict[str, str]:
    return {role.pref_label: role.id for role in roles().values()}
