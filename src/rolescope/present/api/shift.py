"""GET /shift: why a title's share of postings moved."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.shift import ShiftAnswer
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import Country, Evidence, Seniority, Source, text
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.evidence import EMBEDDED
from rolescope.questions.shift import shift as question

routes = APIRouter(route_class=Address)


@routes.get("/shift", **figures(ShiftAnswer))
async def shift(  # noqa: PLR0917
    request: Request,
    role: Annotated[str, text("Name of a role.", "data scientist")],
    start: Annotated[
        str, Query(max_length=20, description="Year or years before.", examples=["2013", "2013-2014"])
    ],
    end: Annotated[
        str, Query(max_length=20, description="Year or years after.", examples=["2018", "2017-2018"])
    ],
    source: Source = None,
    country: Country = None,
    level: Seniority = None,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """Why a title's share moved: other places and levels, other work, or another name for the same work."""
    asked = f"shift {role!r} {start!r} {end!r} {source!r} {country!r} {level!r}"
    return await answered(
        request,
        asked,
        lambda: question(
            role,
            start=start,
            end=end,
            source=source,
            country=country,
            level=level,
            store=facts(request, evidence),
        ),
    )
