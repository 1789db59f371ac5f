"""GET /trend: how one to six titles moved."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.model.trend import TrendAnswer
from rolescope.present.api.answered import answered
from rolescope.present.api.asked import NAMES, Evidence, Name, Source
from rolescope.present.api.described import figures
from rolescope.present.api.ways import Address
from rolescope.present.server.evidence import facts
from rolescope.questions.evidence import EMBEDDED
from rolescope.questions.trend import trend as question

routes = APIRouter(route_class=Address)


@routes.get("/trend", **figures(TrendAnswer))
async def trend(
    request: Request,
    role: Annotated[
        list[Name],
        Query(min_length=1, max_length=6, description=NAMES, examples=[["data scientist", "statistician"]]),
    ],
    by: Annotated[
        str, Query(max_length=20, description="`year` or `month`.", examples=["year", "month"])
    ] = "year",
    source: Source = None,
    evidence: Evidence = EMBEDDED,
) -> Response:
    """How one to six titles moved, source by source: first sight, shares, growth, changes and crossings."""
    asked = f"trend {role} {by!r} {source!r}"
    return await answered(
        request, asked, lambda: question(role, by=by, source=source, store=facts(request, evidence))
    )
