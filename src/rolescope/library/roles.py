"""Roles and titles: what they share, what they ask for, what they hide."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rolescope.model.answer import Answer
    from rolescope.model.blend import BlendAnswer
    from rolescope.model.comparison import Comparison
    from rolescope.model.rolelist import RoleList
    from rolescope.model.switch import SwitchAnswer
    from rolescope.model.title import TitleAnswer
    from rolescope.model.work import TitlesAnswer


def blend(
    role: str,
    *parts: str | Iterable[str],
    free: bool = False,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[BlendAnswer]:
    """A role as a blend of others: `blend("machine learning engineer", "data engineer", "data scientist")`.

    Args:
        role: the role to be blended; errors as for `compare`.
        parts: one to five roles to blend it from, one by one or as one list.
        free: let weights add up to anything; else they are shares that add up to 1.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within; None for all, standardised.
        since: first calendar year; postings whose year is not known are then left out.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.blend import blend as answered  # noqa: PLC0415

    asked = [one for name in parts for one in ([name] if isinstance(name, str) else name)]
    return answered(role, asked, free=free, country=country, level=level, since=since, evidence=evidence)


def compare(
    *names: str | Iterable[str],
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[Comparison]:
    """Compare two to six roles on counted evidence: `compare("data scientist", "data engineer")`.

    Args:
        names: of roles or occupations, one by one or as one list; else `UnknownRole` or `AmbiguousRole`.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within, for example "senior"; None for all, standardised.
        since: first calendar year; postings whose year is not known are then left out.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.compare import compare as answered  # noqa: PLC0415

    asked = [one for name in names for one in ([name] if isinstance(name, str) else name)]
    return answered(asked, country=country, level=level, since=since, evidence=evidence)


def role(
    name: str,
    *,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[Comparison]:
    """One role on counted evidence; arguments and errors as for `compare`."""
    from rolescope.questions.role import role as answered  # noqa: PLC0415

    return answered(name, country=country, level=level, since=since, evidence=evidence)


def roles(query: str | None = None, *, evidence: str = "embedded") -> Answer[RoleList]:
    """Our roles, or those whose names match a query, best first; raises `UnknownRole` if none does."""
    from rolescope.questions.roles import roles as answered  # noqa: PLC0415

    return answered(query, evidence=evidence)


def switch(
    source: str,
    target: str,
    *,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[SwitchAnswer]:
    """From one role to another: `switch("data analyst", "machine learning engineer")`.

    What carries over, what is missing, which roles lie between, both roles by level, pay at equal level.
    Asks of postings are compared; nobody's moves are observed.

    Args:
        source: the role to go from; errors as for `compare`.
        target: the role to go to.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within; None for all, standardised.
        since: first calendar year; postings whose year is not known are then left out.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.switch import switch as answered  # noqa: PLC0415

    return answered(source, target, country=country, level=level, since=since, evidence=evidence)


def title(text: str) -> Answer[TitleAnswer]:
    """A title taken apart: role or candidates, seniority, specialisation, codes, and what was stripped."""
    from rolescope.questions.title import title as answered  # noqa: PLC0415

    return answered(text)


def titles(
    name: str | None = None,
    *,
    by: str | None = None,
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
    evidence: str = "embedded",
) -> Answer[TitlesAnswer]:
    """How often a title hides another role's work; without a name, every title of ours.

    Args:
        name: a role; errors as for `compare`.
        by: "country", "employer" or "year", to part one title's postings.
        country: ISO 3166-1 alpha-2; "all" for every country; None: the one with most evidence.
        level: seniority to stay within; None for all.
        since: first calendar year; postings whose year is not known are then left out.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.titles import titles as answered  # noqa: PLC0415

    return answered(name, by=by, country=country, level=level, since=since, evidence=evidence)
