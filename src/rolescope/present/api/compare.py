"""GET /compare: two to six roles."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.comparison import Comparison
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import NAMES, Country, Evidence, Name, Seniority, Since
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.compare import compare as question
from rolescope.questions.evidence import EMBEDDED

routes = APIRouter(route_class=Address)


@routes.get("/compare", **figures(Comparison))
async def compare(  # noqa: PLR0917
    request: Request,
    role: Annotated[
        list[Name],
        Query(
            min_length=2,
            max_length=6,
            description=NAMES,
            examples=[["data scientist", "machine learning engineer"]],
        ),
    ],
    country: Country = None,
    level: Seniority = None,
    since: Since = None,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """What two to six roles share, and where they differ."""
    asked = f"compare {role} {country!r} {level!r} {since}"
    return await answered(
        request,
        asked,
        lambda: question(role, country=country, level=level, since=since, store=facts(request, evidence)),
    )
