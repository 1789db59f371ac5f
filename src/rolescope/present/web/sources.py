"""Where the evidence comes from."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.web.site import At, answered
from rolescope.present.web.whose import tables
from rolescope.questions.sources import sources as question

routes = APIRouter()


@routes.get("/sources")
async def sources(request: Request) -> Response:
    """Every source, its terms, and what of it counts."""
    return await answered(request, At("", "/sources"), lambda: question(store=tables(request)))
