"""One application: the pages, the programming interface, and what surrounds both."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from rolescope._version import __version__
from rolescope.model.errors import RolescopeError
from rolescope.present.api.routes import PREFIX, routes
from rolescope.present.server.desk import Busy, Desk
from rolescope.present.server.headers import SafeHeaders
from rolescope.present.server.problems import Problem, problem_of, response
from rolescope.present.server.settings import Settings
from rolescope.present.web.routes import error_page
from rolescope.present.web.routes import routes as pages


def application(settings: Settings | None = None) -> FastAPI:
    """The application, ready to be served; it opens nothing before it is started."""
    app = FastAPI(
        title="rolescope",
        version=__version__,
        summary="What a job really is, counted from the text of job postings.",
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_life,
    )
    app.state.settings = settings or Settings()
    app.state.desk = Desk(app.state.settings.remembered, app.state.settings.waiting)
    app.include_router(routes)
    app.include_router(pages)
    app.add_middleware(SafeHeaders)
    app.add_exception_handler(RolescopeError, _ours)
    app.add_exception_handler(Busy, _busy)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(HTTPException, _refused)
    return app


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.desk.close()


def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, RolescopeError)
    return _told(request, problem_of(error))


def _busy(request: Request, _: Exception) -> Response:
    said = "Too many questions wait for an answer. Ask again in a few seconds."
    return _told(request, Problem(HTTPStatus.SERVICE_UNAVAILABLE, said), {"Retry-After": "5"})


def _unfit(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = [{"at": ".".join(map(str, one["loc"])), "detail": one["msg"]} for one in error.errors()]
    said = "; ".join(f"{one['at']}: {one['detail']}" for one in wrong)
    return _told(request, Problem(HTTPStatus.UNPROCESSABLE_ENTITY, said, "bad-arguments", {"errors": wrong}))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    return _told(request, Problem(HTTPStatus(error.status_code), error.detail), headers)


def _told(request: Request, problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """As a page for a person's browser, as a problem document for a program."""
    if request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", ""):
        return response(problem, headers)
    return error_page(request, problem, headers)
