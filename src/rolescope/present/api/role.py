"""GET /role/{role}: one role."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.comparison import Comparison
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import LONGEST_NAME, Country, Evidence, Seniority, Since
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.evidence import EMBEDDED
from rolescope.questions.role import role as question

routes = APIRouter(route_class=Address)


@routes.get("/role/{role:path}", **figures(Comparison))
async def role(  # noqa: PLR0917
    request: Request,
    role: Annotated[
        str,
        Path(
            min_length=1,
            max_length=LONGEST_NAME,
            description="Name of a role or occupation, or its id.",
            examples=["data scientist"],
        ),
    ],
    country: Country = None,
    level: Seniority = None,
    since: Since = None,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """What one role asks for, does and is paid."""
    asked = f"role {role!r} {country!r} {level!r} {since}"
    return await answered(
        request,
        asked,
        lambda: question(role, country=country, level=level, since=since, store=facts(request, evidence)),
    )
