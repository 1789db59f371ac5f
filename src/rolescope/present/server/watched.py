"""Around everything: each request gets an id, is counted, timed and written down, whatever becomes of it."""

from __future__ import annotations

import re
import secrets
from time import perf_counter

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rolescope.present.server.logs import event
from rolescope.present.server.metrics import Metrics

REQUEST_ID = "X-Request-ID"
PREFIX = "/api/"
ELSEWHERE = "none"
"""The template of what no route answers: its path is somebody's own words."""
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
_PLAIN = re.compile(r"[A-Za-z0-9._-]{1,64}")


class Watched:
    """Counts and logs what passes through it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; write down what became of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        called = _id(scope)
        passed = _Passed(send, called)
        start = perf_counter()
        try:
            await self._app(scope, receive, passed)
        finally:
            self._write(scope, passed, perf_counter() - start)

    def _write(self, scope: Scope, passed: _Passed, seconds: float) -> None:
        route = template(scope)
        method = scope["method"] if scope["method"] in METHODS else "other"
        self._metrics.requests.labels(route, method, str(passed.status)).inc()
        self._metrics.seconds.labels(route).observe(seconds)
        event(
            "request",
            method=method,
            route=route,
            status=passed.status,
            ms=round(1_000 * seconds, 1),
            bytes=passed.bytes,
            id=passed.called,
        )


class _Passed:
    """What was sent back so far. A status of 0: nothing, because whoever asked had gone."""

    def __init__(self, send: Send, called: str) -> None:
        self._send = send
        self.called = called
        self.status = 0
        self.bytes = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            MutableHeaders(scope=message)[REQUEST_ID] = self.called
        else:
            self.bytes += len(message.get("body", b""))
        await self._send(message)


def template(scope: Scope) -> str:
    """The route that answered, as it is written in the code: "/role/{role}"."""
    path = getattr(scope.get("route"), "path", None)
    if not isinstance(path, str):
        return ELSEWHERE
    above, version = PREFIX, scope["path"].removeprefix(PREFIX).partition("/")[0]
    inside = scope["path"].startswith(PREFIX) and not path.startswith(PREFIX)
    return f"{above}{version}{path}" if inside else path


def _id(scope: Scope) -> str:
    """An id that came with the request if it is a plain word, or else a new one."""
    sent = Headers(scope=scope).get(REQUEST_ID, "")
    return sent if _PLAIN.fullmatch(sent) else secrets.token_hex(8)
