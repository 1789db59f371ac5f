"""What a job really is, counted from the text of job postings instead of their titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rolescope._version import __version__
from rolescope.model.answer import Answer, register_renderer

if TYPE_CHECKING:
    from rolescope.model.comparison import Comparison
    from rolescope.model.reading import Reading
    from rolescope.model.rolelist import RoleList

__all__ = ["Answer", "__version__", "compare", "read", "read_many", "role", "roles"]

# The package's root composes: answers below do not know how they are drawn above. What a function needs is
# imported when it is first called, so that `import rolescope` starts neither numpy nor the database engine.
register_renderer("html", "rolescope.present.page:page")
register_renderer("md", "rolescope.present.markdown:markdown")
register_renderer("notebook", "rolescope.present.page:notebook")
register_renderer("table", "rolescope.present.terminal:table")


def compare(
    *names: str | Iterable[str],
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
) -> Answer[Comparison]:
    """Compare two to six roles on counted evidence: `compare("data scientist", "data engineer")`.

    Args:
        names: names of roles or occupations, one by one or as one list.
        country: ISO 3166-1 alpha-2; "all" for every country, standardised; None: the one with most evidence.
        level: seniority to stay within, for example "senior"; None for all, standardised.
        since: first calendar year; postings whose year is not known are then left out.

    Raises:
        rolescope.model.errors: `UnknownRole`, `AmbiguousRole`, `BadQuestion`, `EvidenceDamaged`.
    """
    from rolescope import questions  # noqa: PLC0415

    asked = [one for name in names for one in ([name] if isinstance(name, str) else name)]
    return questions.compare(asked, country=country, level=level, since=since)


def role(
    name: str, *, country: str | None = None, level: str | None = None, since: int | None = None
) -> Answer[Comparison]:
    """One role on counted evidence; arguments and errors as for `compare`."""
    from rolescope import questions  # noqa: PLC0415

    return questions.role(name, country=country, level=level, since=since)


def roles(query: str | None = None) -> Answer[RoleList]:
    """Our roles, or those whose names match a query, best first; raises `UnknownRole` if none does."""
    from rolescope import questions  # noqa: PLC0415

    return questions.roles(query)


def read(
    text: str, *, title: str | None = None, location: str | None = None, employer: str | None = None
) -> Reading:
    """Everything one posting says, each fact with its place in characters of `text`, plain or with markup."""
    from rolescope.extract import reader  # noqa: PLC0415

    return reader.read(text, title, location, employer)


def read_many(texts: Iterable[str], titles: Iterable[str | None] | None = None) -> Iterator[Reading]:
    """Read many postings in order, on all cores; each reading equals `read` of its text and title."""
    from rolescope.extract import reader  # noqa: PLC0415

    return reader.read_many(texts, titles)
