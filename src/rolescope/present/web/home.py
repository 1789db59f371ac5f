"""The first page: one box."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.web.site import page

routes = APIRouter()


@routes.get("/")
def home(request: Request) -> Response:
    """One box: a title, two roles, a claim, or a pasted posting."""
    return delivered(request, Drawn(page("home", here="/").encode(), HTML))
