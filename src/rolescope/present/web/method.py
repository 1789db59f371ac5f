"""How it works, on one page: promises, statistics, and what is not claimed."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.web.site import page
from rolescope.questions.roles import roles
from rolescope.questions.sources import sources

routes = APIRouter()


@routes.get("/method")
async def method(request: Request) -> Response:
    """The page, drawn once: its counts are the evidence's own."""
    desk: Desk = request.app.state.desk
    return delivered(request, await desk.drawn("page /method", _drawn))


def _drawn() -> Drawn:
    known = roles()
    found = sources().view.sources
    own = [one for one in known.view.roles if one.kind == "role"]
    body = page(
        "method",
        here="",
        said=_said(),
        roles=len(own),
        postings=sum(one.postings for one in own),
        sources=len(found),
        as_of=known.as_of,
        snapshot=known.snapshot,
    )
    return Drawn(body.encode(), HTML)


@cache
def _said() -> dict[str, list[dict[str, Any]]]:
    """Promises, statistics, and what is not claimed, from `method.toml`."""
    return tomllib.loads(files("rolescope.present.web").joinpath("method.toml").read_text(encoding="utf-8"))
