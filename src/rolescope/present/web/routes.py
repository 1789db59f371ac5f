"""Every page of the site."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from rolescope.present.server.problems import Problem
from rolescope.present.web import compare, errors, files, home
from rolescope.present.web.errors import Form

routes = APIRouter(include_in_schema=False)
for one in (files, home, compare):
    routes.include_router(one.routes)

FORMS: Mapping[str, Form] = {"compare": compare.form}
"""By the first part of a path: what draws the form of its page with what was asked in it."""


def error_page(request: Request, problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """What was wrong, what exists and what to try, as a page."""
    first = request.url.path.split("/")[1]
    return errors.error_page(request, problem, headers, FORMS.get(first))
