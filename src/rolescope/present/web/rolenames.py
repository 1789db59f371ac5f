"""Names of roles: what inputs suggest, and comparisons that people ask for."""

from __future__ import annotations

from functools import cache

from starlette.datastructures import QueryParams

from rolescope.questions.roles import names

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
    """Labels of our roles, from the vocabulary: a page of what went wrong may wait for no evidence."""
    return tuple(names().values())


def called(asked: str) -> str:
    """A role by its label where its id was asked for, as our own links do; else as it was said."""
    return names().get(asked, asked)


def asked_roles(asked: QueryParams, most: int) -> list[str]:
    """Roles that an address names, `most` of them at most, each as it is `called`."""
    return [called(one.strip()) for one in asked.getlist("role") if one.strip()][:most]
