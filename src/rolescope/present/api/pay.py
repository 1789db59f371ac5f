"""GET /pay: what is paid for one to six roles."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.pay import PayAnswer
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import NAMES, Evidence, Name, Seniority, Since, text
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.evidence import EMBEDDED
from rolescope.questions.pay import pay as question

routes = APIRouter(route_class=Address)


Country = Annotated[
    str | None,
    text(
        "ISO 3166-1 alpha-2; `all`: every country, by what money buys there. Without it: the United States.",
        "US",
        "all",
    ),
]
City = Annotated[
    str | None,
    text("A city or metropolitan area of the country. Populations that name none say so.", "New York"),
]
Industry = Annotated[str | None, text("The employer's industry, where a text tells it.", "finance")]
Population = Annotated[
    str | None,
    text("`collected`, `disclosed`, `offered`, `texts` or `survey`. Else all, never mixed.", "offered"),
]
Rows = Annotated[
    int, Query(ge=0, le=50, description="Records to show beside each quantile.", examples=[0, 3])
]
Roles = Annotated[
    list[Name],
    Query(min_length=1, max_length=6, description=NAMES, examples=[["data scientist", "data engineer"]]),
]


@routes.get("/pay", **figures(PayAnswer))
async def pay(  # noqa: PLR0917
    request: Request,
    role: Roles,
    country: Country = None,
    city: City = None,
    level: Seniority = None,
    industry: Industry = None,
    since: Since = None,
    population: Population = None,
    rows: Rows = 0,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """What is paid for one to six roles, by whose figures."""
    asked = f"pay {role} {country!r} {city!r} {level!r} {industry!r} {since} {population!r} {rows}"
    return await answered(
        request,
        asked,
        lambda: question(
            role,
            country=country,
            city=city,
            level=level,
            industry=industry,
            since=since,
            population=population,
            rows=rows,
            store=facts(request, evidence),
        ),
    )
