"""GET /compare: two to six roles."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.api.answered import answered
from rolescope.questions.compare import compare as question

routes = APIRouter()


@routes.get("/compare")
async def compare(
    request: Request,
    role: Annotated[list[str], Query(min_length=2, max_length=6, description="Names of roles.")],
    country: Annotated[str | None, Query(description="ISO 3166-1 alpha-2, or all.")] = None,
    level: Annotated[str | None, Query(description="Seniority to stay within.")] = None,
    since: Annotated[int | None, Query(description="First calendar year.")] = None,
) -> Response:
    """What roles share, and where they differ."""
    asked = f"compare {role} {country} {level} {since}"
    return await answered(request, asked, lambda: question(role, country=country, level=level, since=since))
