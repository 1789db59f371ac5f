"""Names of roles: what inputs suggest, and comparisons that people ask for."""

from __future__ import annotations

from functools import cache

from rolescope.questions.roles import roles

POPULAR = (
    ("data scientist", "machine learning engineer"),
    ("data analyst", "data scientist"),
    ("data engineer", "analytics engineer"),
    ("AI engineer", "machine learning engineer"),
    ("software engineer", "data engineer"),
    ("business analyst", "data analyst"),
    ("DevOps engineer", "site reliability engineer"),
    ("product manager", "data product manager"),
)
"""Pairs that are often asked about, for a first click."""


@cache
def role_names() -> tuple[str, ...]:
    """Labels of our roles that postings were read of."""
    return tuple(one.label for one in roles().view.roles if one.postings)
