"""GET /blend: a role as a blend of others."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.blend import BlendAnswer
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import Country, Evidence, Name, Seniority, Since, text
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.blend import blend as question
from rolescope.questions.evidence import EMBEDDED

routes = APIRouter(route_class=Address)


@routes.get("/blend", **figures(BlendAnswer))
async def blend(  # noqa: PLR0917
    request: Request,
    role: Annotated[str, text("The role to be blended.", "machine learning engineer")],
    part: Annotated[
        list[Name],
        Query(
            min_length=1,
            max_length=5,
            description="Roles to blend it from. Repeat the parameter for each.",
            examples=[["data engineer", "data scientist"]],
        ),
    ],
    free: Annotated[
        bool,
        Query(description="Let weights add up to anything; else they are shares that add up to 1."),
    ] = False,
    country: Country = None,
    level: Seniority = None,
    since: Since = None,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """Whether a role is what others add up to, and what is left over."""
    asked = f"blend {role!r} {part} {free} {country!r} {level!r} {since}"
    return await answered(
        request,
        asked,
        lambda: question(
            role, part, free=free, country=country, level=level, since=since, store=facts(request, evidence)
        ),
    )
