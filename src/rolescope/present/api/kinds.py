"""GET /problems: what each kind of problem means, where its `type` leads."""

from __future__ import annotations

from html import escape

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.server.drawn import HTML, Drawn, delivered
from rolescope.present.server.problems import KINDS

routes = APIRouter(include_in_schema=False)


@routes.get("/problems")
def problems(request: Request) -> Response:
    """Every kind of problem, each with its status and what to do."""
    return delivered(request, Drawn(_page().encode(), HTML))


def _page() -> str:
    kinds = "\n".join(
        f'<section id="{name}"><h2>{escape(kind.title)}</h2><p><code>/problems#{name}</code>, status '
        f"{kind.status.value}. {escape(kind.said)}</p></section>"
        for name, kind in KINDS.items()
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>Problems | rolescope</title></head>\n'
        f"<body><main><h1>What can go wrong</h1>\n{kinds}\n</main></body></html>\n"
    )
