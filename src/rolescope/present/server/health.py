"""How the process is: alive, ready to answer at once, and its counts."""

from __future__ import annotations

import json

from fastapi import APIRouter, Depends
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from rolescope._version import __version__
from rolescope.present.server.access import authorised, is_authorised
from rolescope.present.server.desk import Desk
from rolescope.present.server.drawn import JSON
from rolescope.present.server.metrics import Metrics

routes = APIRouter(include_in_schema=False)
UNSEEN = {"Cache-Control": "no-store"}


@routes.get("/healthz")
async def alive() -> Response:
    """The process answers."""
    return Response(json.dumps({"status": "alive"}), 200, UNSEEN, JSON)


@routes.get("/readyz")
async def ready(request: Request) -> Response:
    """The evidence is open and a question was answered; more to whoever may look inside."""
    desk: Desk = request.app.state.desk
    is_ready = desk.answered > 0
    said: dict[str, object] = {"status": "ready" if is_ready else "starting"}
    if await is_authorised(request):
        said |= {
            "version": __version__,
            "answered": desk.answered,
            "waiting": desk.inside,
            "remembered_answers": desk.kept,
            "remembered_bytes": desk.size,
        }
    return Response(json.dumps(said), 200 if is_ready else 503, UNSEEN, JSON)


@routes.get("/metrics", dependencies=[Depends(authorised)])
async def metrics(request: Request) -> Response:
    """Counts in Prometheus's text format, and how the server's own store fares where it has one."""
    metrics: Metrics = request.app.state.metrics
    if metrics.store is not None:
        await run_in_threadpool(metrics.store.refresh)
    return Response(metrics.text(), 200, UNSEEN | {"Content-Type": CONTENT_TYPE_LATEST})
