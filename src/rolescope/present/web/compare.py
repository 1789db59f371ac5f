"""Two to six roles side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.web.site import answered
from rolescope.questions.compare import compare as question

routes = APIRouter()


@routes.get("/compare")
async def compare(
    request: Request,
    role: Annotated[list[str], Query(min_length=2, max_length=6)],
    country: str | None = None,
    level: str | None = None,
    since: int | None = None,
) -> Response:
    """What roles share, and where they differ."""
    asked = f"compare {role} {country} {level} {since}"
    return await answered(
        request, asked, "/compare", lambda: question(role, country=country, level=level, since=since)
    )
