"""Every page of the site."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.server.drawn import HTML
from rolescope.present.server.problems import Problem
from rolescope.present.web import compare, files, home
from rolescope.present.web.site import page

routes = APIRouter(include_in_schema=False)
for one in (files, home, compare):
    routes.include_router(one.routes)


def error_page(request: Request, problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """What was wrong, what exists and what to try, as a page."""
    body = page("error", problem=problem, here=request.url.path)
    sent = {"Cache-Control": "no-store"} | (headers or {})
    return Response(body, problem.status.value, sent, HTML)
