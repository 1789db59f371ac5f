"""GET /switch: what it takes to go from one role to another, so far as postings tell."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.switch import SwitchAnswer
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import Country, Evidence, Name, Seniority, Since
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.evidence import EMBEDDED
from rolescope.questions.switch import switch as question

routes = APIRouter(route_class=Address)
Roles = Annotated[
    list[Name],
    Query(
        min_length=2,
        max_length=2,
        description="The role to go from, then the role to go to: names or ids.",
        examples=[["data analyst", "machine learning engineer"]],
    ),
]


@routes.get("/switch", **figures(SwitchAnswer))
async def switch(  # noqa: PLR0917
    request: Request,
    role: Roles,
    country: Country = None,
    level: Seniority = None,
    since: Since = None,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """From one role to another: what carries over, what is missing, roles in between, and each level."""
    key = f"switch {role} {country!r} {level!r} {since} {evidence!r}"
    return await answered(
        request,
        key,
        lambda: question(
            *role,
            country=country,
            level=level,
            since=since,
            store=facts(request, evidence),
        ),
    )
