"""Pay, time, and claims about either."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rolescope.model.answer import Answer
    from rolescope.model.claim import ClaimAnswer
    from rolescope.model.pay import PayAnswer
    from rolescope.model.shift import ShiftAnswer
    from rolescope.model.trend import TrendAnswer


def claim(
    text: str | None = None, *, query: str | None = None, evidence: str = "embedded"
) -> Answer[ClaimAnswer]:
    """A claim held against the evidence: `claim("ML engineers earn more than data scientists in the US")`.

    Args:
        text: a sentence; `BadQuestion` says which forms are understood.
        query: instead, the claim in the form that the answer shows as `query`, to be edited.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.claims import claim as answered  # noqa: PLC0415

    return answered(text, query=query, evidence=evidence)


def pay(
    *names: str | Iterable[str],
    country: str | None = None,
    city: str | None = None,
    level: str | None = None,
    industry: str | None = None,
    since: int | None = None,
    population: str | None = None,
    rows: int = 0,
    evidence: str = "embedded",
) -> Answer[PayAnswer]:
    """What is paid for one to six roles, by whose figures: `pay("data scientist", "ML engineer")`.

    Args:
        names: of roles or occupations; errors as for `compare`.
        country: ISO 3166-1 alpha-2; "all": every country, by what money buys there; None: the United States.
        city: a city or metropolitan area in it; populations that name none then give no figure and say so.
        level: seniority to stay within; None for all.
        industry: the employer's industry, where a text tells it.
        since: first calendar year; records whose year is not known are then left out.
        population: "collected", "disclosed", "offered", "texts" or "survey"; None for all, never mixed.
        rows: records to show beside each quantile, 0 to 50.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.pay import pay as answered  # noqa: PLC0415

    asked = [one for name in names for one in ([name] if isinstance(name, str) else name)]
    return answered(
        asked,
        country=country,
        city=city,
        level=level,
        industry=industry,
        since=since,
        population=population,
        rows=rows,
        evidence=evidence,
    )


def shift(
    name: str,
    *,
    start: str | int,
    end: str | int,
    source: str | None = None,
    country: str | None = None,
    level: str | None = None,
    evidence: str = "embedded",
) -> Answer[ShiftAnswer]:
    """Why a title's share of postings moved: `shift("data scientist", start=2013, end="2017-2018")`.

    Args:
        name: a role; errors as for `compare`.
        start: year or years before.
        end: year or years after.
        source: id of the source to split the change with; None: the one with most postings at both ends.
        country: ISO 3166-1 alpha-2 to stay within; None for every country.
        level: seniority to stay within; None for all.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.shift import shift as answered  # noqa: PLC0415

    return answered(
        name, start=start, end=end, source=source, country=country, level=level, evidence=evidence
    )


def trend(
    *names: str | Iterable[str],
    by: str = "year",
    source: str | None = None,
    evidence: str = "embedded",
) -> Answer[TrendAnswer]:
    """How one to six titles moved, source by source: first sight, shares, growth, changes and crossings.

    Args:
        names: of roles, one by one or as one list; errors as for `compare`.
        by: "year" or "month".
        source: id of the only source to look at, for example "h1b_lca"; None for all.
        evidence: "embedded", "mine" (your own store) or "both", each beside the other.
    """
    from rolescope.questions.trend import trend as answered  # noqa: PLC0415

    asked = [one for name in names for one in ([name] if isinstance(name, str) else name)]
    return answered(asked, by=by, source=source, evidence=evidence)
