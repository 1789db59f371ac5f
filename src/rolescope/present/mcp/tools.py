"""The tools: one a question, with the arguments of the library's function of the same name."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated, Any, Literal

from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult
from pydantic import Field

from rolescope.model.answer import Answer
from rolescope.model.errors import RolescopeError
from rolescope.model.read import Beside, PostingText
from rolescope.present.mcp.people import PEOPLE
from rolescope.present.mcp.replied import LONGEST, Country, Detail, Level, Since, Whose, replied
from rolescope.present.mcp.statement import found
from rolescope.questions.claims import claim as claims
from rolescope.questions.compare import compare as compared
from rolescope.questions.jobs import is_id, job
from rolescope.questions.jobs import jobs as openings
from rolescope.questions.jobs.arguments import Filters
from rolescope.questions.pay import pay as paid
from rolescope.questions.read import read as reading
from rolescope.questions.role import role as described
from rolescope.questions.roles import roles as listed
from rolescope.questions.title import title as named
from rolescope.questions.titles import titles as worked
from rolescope.questions.trend import trend as moved
from rolescope.questions.verify import again


def compare(  # noqa: PLR0917
    roles: Annotated[
        list[str], Field(min_length=2, max_length=6, description="Names of roles or occupations.")
    ],
    country: Country = None,
    level: Level = None,
    since: Since = None,
    evidence: Whose = "embedded",
    detail: Detail = "digest",
) -> CallToolResult:
    """What two to six roles share and where they differ: skills, duties, pay, years, as counted."""
    return replied(
        lambda: compared(roles, country=country, level=level, since=since, evidence=evidence), detail
    )


def role(  # noqa: PLR0917
    name: str,
    country: Country = None,
    level: Level = None,
    since: Since = None,
    evidence: Whose = "embedded",
    detail: Detail = "digest",
) -> CallToolResult:
    """One role on counted evidence: what its postings ask for, what people do, what it pays."""
    return replied(
        lambda: described(name, country=country, level=level, since=since, evidence=evidence), detail
    )


def roles(
    query: Annotated[str | None, Field(description="Part of a name; none: our roles.")] = None,
    evidence: Whose = "embedded",
) -> CallToolResult:
    """The names that can be asked for, or those that a query resembles."""
    return replied(lambda: listed(query, evidence=evidence), "digest")


def pay(  # noqa: PLR0917  (a tool is called by name)
    roles: Annotated[list[str], Field(min_length=1, max_length=6)],
    country: Country = None,
    city: Annotated[str | None, Field(description="City or metropolitan area.")] = None,
    level: Level = None,
    industry: Annotated[str | None, Field(description="The employer's industry.")] = None,
    since: Since = None,
    population: Annotated[
        str | None,
        Field(description="collected, disclosed, offered, texts or survey; none: all, never mixed."),
    ] = None,
    evidence: Whose = "embedded",
    detail: Detail = "digest",
) -> CallToolResult:
    """What is paid, by whose figures: quantiles with intervals, gaps at equal mix, premiums."""
    return replied(
        lambda: paid(
            roles,
            country=country,
            city=city,
            level=level,
            industry=industry,
            since=since,
            population=population,
            evidence=evidence,
        ),
        detail,
    )


def trend(
    titles: Annotated[list[str], Field(min_length=1, max_length=6)],
    by: Literal["year", "month"] = "year",
    source: Annotated[str | None, Field(description="Id of the only source to look at.")] = None,
    evidence: Whose = "embedded",
    detail: Detail = "digest",
) -> CallToolResult:
    """How titles moved, source by source: first sight, shares, growth, changes, who overtook whom."""
    return replied(lambda: moved(titles, by=by, source=source, evidence=evidence), detail)


def read(  # noqa: PLR0917
    text: Annotated[str, Field(max_length=LONGEST, description="The posting's text, plain or with markup.")],
    title: str | None = None,
    location: str | None = None,
    evidence: Whose = "embedded",
    link: Annotated[
        bool, Field(description="Also link sentences that name no skill to ESCO skills.")
    ] = False,
    detail: Detail = "digest",
) -> CallToolResult:
    """What one posting says and whose work it really is, each fact with its words. Nothing is kept."""
    given = PostingText("text", text, Beside(title=title, location=location))
    return replied(lambda: reading(given, evidence=evidence, link=link), detail)


def title(text: Annotated[str, Field(max_length=500)], detail: Detail = "digest") -> CallToolResult:
    """A title taken apart: role or candidates, seniority, codes of O*NET, ESCO, ISCO, what was stripped."""
    return replied(lambda: named(text), detail)


def titles(  # noqa: PLR0917
    name: Annotated[str | None, Field(description="A role; none: every title that can be told.")] = None,
    by: Literal["country", "employer", "year"] | None = None,
    country: Country = None,
    level: Level = None,
    since: Since = None,
    evidence: Whose = "embedded",
    detail: Detail = "digest",
) -> CallToolResult:
    """How often a title hides another role's work, and whose."""
    return replied(
        lambda: worked(name, by=by, country=country, level=level, since=since, evidence=evidence), detail
    )


def claim(
    text: Annotated[
        str | None,
        Field(
            max_length=500, description="A sentence: ML engineers earn more than data scientists in the US."
        ),
    ] = None,
    query: Annotated[
        str | None, Field(max_length=1000, description="Instead: an answer's query, edited.")
    ] = None,
    evidence: Whose = "embedded",
    detail: Detail = "digest",
) -> CallToolResult:
    """Whether a claim about jobs holds: supported, contradicted, mixed or cannot tell, with its effect."""
    return replied(lambda: claims(text, query=query, evidence=evidence), detail)


def jobs(  # noqa: PLR0917
    query: Annotated[
        str | None,
        Field(
            max_length=500,
            description="A role, skills, words of titles, employers, places; or an opening's id.",
        ),
    ] = None,
    skills: Annotated[list[str] | None, Field(max_length=20, description="All of them asked for.")] = None,
    without_skills: Annotated[list[str] | None, Field(max_length=20, description="None asked for.")] = None,
    country: Annotated[str | None, Field(description="ISO 3166-1 alpha-2, or a name.")] = None,
    place: Annotated[str | None, Field(description="Words of the place.")] = None,
    workplace: Literal["onsite", "hybrid", "remote"] | None = None,
    level: Level = None,
    pay_min: Annotated[float | None, Field(description="With currency; nothing is converted.")] = None,
    currency: Annotated[str | None, Field(description="ISO 4217.")] = None,
    posted_within: Annotated[str | None, Field(description="Days or weeks: 14, 2w.")] = None,
    top: Annotated[int, Field(ge=1, le=100)] = 10,
    detail: Detail = "digest",
) -> CallToolResult:
    """Openings in the user's own store by the work that their texts describe, under every title."""
    filters = Filters(
        skill=tuple(skills or ()),
        without_skill=tuple(without_skills or ()),
        country=country,
        place=place,
        workplace=workplace,
        level=level,
        pay_min=pay_min,
        currency=currency,
        posted_within=posted_within,
    )

    def ask() -> Answer[Any]:
        return job(query) if query and is_id(query) else openings(query, filters, top=top)

    return replied(ask, detail)


def evidence(
    answer_id: str, pointer: Annotated[str, Field(description="/answer/skills/0, from a statement.")]
) -> str:
    """One figure behind a statement: value, interval, n, source, as it stands in the whole answer."""
    try:
        return json.dumps(found(again(answer_id).to_dict(), pointer), ensure_ascii=False)
    except RolescopeError as error:
        raise ToolError(str(error)) from error
    except LookupError as error:
        raise ToolError(
            f"{pointer} leads nowhere in this answer. Use a pointer of its statements."
        ) from error


TOOLS: tuple[Callable[..., Any], ...] = (
    compare,
    role,
    roles,
    pay,
    trend,
    read,
    title,
    titles,
    claim,
    jobs,
    *PEOPLE,
    evidence,
)
