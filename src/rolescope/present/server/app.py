"""One application: the pages, the programming interface, and what surrounds both."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp

from rolescope._version import __version__
from rolescope.model.errors import RolescopeError
from rolescope.present.api.document import document
from rolescope.present.api.routes import PREFIX, routes
from rolescope.present.server import health
from rolescope.present.server.bodies import Bodies
from rolescope.present.server.desk import Busy, Desk
from rolescope.present.server.headers import SafeHeaders
from rolescope.present.server.heads import Heads
from rolescope.present.server.metrics import Metrics
from rolescope.present.server.problems import Problem, problem_of
from rolescope.present.server.refusals import Refusing
from rolescope.present.server.settings import Settings
from rolescope.present.server.told import told
from rolescope.present.server.watched import Watched
from rolescope.present.web.routes import routes as pages

IN_PROCESS = Settings(names=("*",))
"""Called without a socket, an application is asked under whatever name its caller likes."""
COUNTED = {
    "missing": "This is missing.",
    "too_short": "This is given {min_length} times or more, each with another value.",
    "too_long": "This is given {max_length} times at most.",
}
"""Kinds of arguments that do not fit, and what is said of them."""


class Application(FastAPI):
    """FastAPI, with our own layers around all of its own: around its answer to a failure too."""

    def build_middleware_stack(self) -> ASGIApp:
        """What a request passes through, outermost last."""
        settings, metrics = self.state.settings, self.state.metrics
        inner = Refusing(super().build_middleware_stack(), settings, metrics)
        return Watched(SafeHeaders(Heads(Bodies(inner, settings, metrics))), metrics)

    def openapi(self) -> dict[str, Any]:
        """The document of the programming interface."""
        return document(self)


def application(settings: Settings | None = None) -> FastAPI:
    """The application, ready to be served; it opens nothing before it is started.

    Args:
        settings: what `rolescope serve` was told; None for use within a process, where any host name will do.
    """
    app = Application(
        title="rolescope",
        version=__version__,
        summary="What a job really is, counted from the text of job postings.",
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_life,
    )
    app.state.settings = settings or IN_PROCESS
    app.state.desk = Desk(app.state.settings.remembered, app.state.settings.waiting)
    app.state.files = Desk(0, app.state.settings.files)
    app.state.metrics = Metrics(app.state.desk, app.state.settings.store)
    for part in (routes, pages, health.routes):
        app.include_router(part)
    app.add_exception_handler(RolescopeError, _ours)
    app.add_exception_handler(Busy, _busy)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(Exception, _failed)
    return app


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.files.close()
    app.state.desk.close()


def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, RolescopeError)
    return told(request, problem_of(error))


def _busy(request: Request, _: Exception) -> Response:
    request.app.state.metrics.refused.labels("waiting").inc()
    said = "Too many questions wait for an answer. Ask again in a few seconds."
    return told(request, Problem(HTTPStatus.SERVICE_UNAVAILABLE, said), {"Retry-After": "5"})


def _unfit(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    wrong = [{"at": ".".join(map(str, one["loc"])), "detail": _unfitting(one)} for one in error.errors()]
    said = "; ".join(f"{one['at']}: {one['detail']}" for one in wrong)
    return told(request, Problem(HTTPStatus.UNPROCESSABLE_ENTITY, said, "bad-arguments", {"errors": wrong}))


def _unfitting(one: Mapping[str, Any]) -> str:
    """What was wrong with one argument, in the words of whoever asks where the checker has its own."""
    said = COUNTED.get(one["type"], "").format_map(one.get("ctx", {}))
    return said or str(one["msg"])


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    return told(request, Problem(HTTPStatus(error.status_code), error.detail), headers)


def _gone(_: Request, __: Exception) -> Response:
    """Whoever asked has gone before all was sent: nobody reads this."""
    return Response(status_code=HTTPStatus.BAD_REQUEST)


def _failed(request: Request, _: Exception) -> Response:
    said = "Something failed here that should not have. It is not your question; the server's log says where."
    return told(request, Problem(HTTPStatus.INTERNAL_SERVER_ERROR, said))
