"""What inputs for a role suggest."""

from __future__ import annotations

from functools import cache

from rolescope.questions.roles import roles


@cache
def role_names() -> tuple[str, ...]:
    """Labels of our roles that postings were read of."""
    return tuple(one.label for one in roles().view.roles if one.postings)
