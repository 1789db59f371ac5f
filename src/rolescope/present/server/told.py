"""What went wrong, told in the way that whoever asked can read."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from rolescope.present.server.problems import Problem, response
from rolescope.present.web.routes import error_page

PROGRAMS = ("/api/", "/healthz", "/readyz", "/metrics")
"""Where programs ask."""
NOWHERE = "There is no such address. /api/v1/openapi.json describes those that there are."


def told(request: Request, problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """As a page for a person's browser, as a problem document for a program."""
    reads = "text/html" in request.headers.get("accept", "")
    if not reads or request.scope["path"].startswith(PROGRAMS):
        nowhere = problem.status is HTTPStatus.NOT_FOUND and problem.detail == problem.status.phrase
        return response(replace(problem, detail=NOWHERE) if nowhere else problem, headers)
    return error_page(request, problem, headers)


def bare(scope: Scope) -> Request:
    """What of a request that is refused unread is used: whether its answer is for a person or a program."""
    kept = [(name.encode(), value.encode()) for name, value in _accept(scope)]
    path = scope["path"] if scope["path"].startswith(PROGRAMS) else "/"
    return Request({**scope, "path": path, "raw_path": path.encode(), "query_string": b"", "headers": kept})


def _accept(scope: Scope) -> list[tuple[str, str]]:
    sent = Headers(scope=scope).get("accept", "")
    return [("host", "localhost"), ("accept", "text/html" if "text/html" in sent else "*/*")]
