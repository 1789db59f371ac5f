"""How large a request's body may become while it arrives, and how long that may take."""

from __future__ import annotations

import asyncio

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rolescope.present.server.metrics import Metrics
from rolescope.present.server.refusals import too_large
from rolescope.present.server.settings import Settings

LINGER = 2.0
"""Seconds for which a body that was refused is still taken in and dropped.

A sender who is cut off while sending does not get to see the answer.
"""


class Bodies:
    """Limits bodies, and lets none be left half read behind an answer."""

    def __init__(self, app: ASGIApp, settings: Settings, metrics: Metrics) -> None:
        self._app = app
        self._settings = settings
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its body measured."""
        if scope["type"] != "http" or not _has_body(scope):
            await self._app(scope, receive, send)
            return
        body = _Body(receive, send, self._settings, self._metrics)
        await self._app(scope, body.receive, body.send)


class _Body:
    def __init__(self, receive: Receive, send: Send, settings: Settings, metrics: Metrics) -> None:
        self._receive = receive
        self._send = send
        self._settings = settings
        self._metrics = metrics
        self._until = asyncio.get_running_loop().time() + settings.body_seconds
        self._bytes = 0
        self._more = True

    async def receive(self) -> Message:
        """The next part.

        Raises:
            HTTPException: 413 if it is too much by now, 408 if it takes too long.
        """
        if not self._more:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._next()
        except TimeoutError as error:
            self._metrics.refused.labels("slow body").inc()
            said = f"The body did not arrive within {self._settings.body_seconds:g} seconds."
            raise HTTPException(408, said) from error
        if self._bytes > self._settings.largest_body:
            refused = too_large(self._settings)
            self._metrics.refused.labels(refused.reason).inc()
            raise HTTPException(refused.status, refused.detail)
        return message

    async def send(self, message: Message) -> None:
        """The answer's next part; before its end, what is left of the body is taken in and dropped."""
        ends = message["type"] == "http.response.body" and not message.get("more_body", False)
        if not ends or not self._more:
            await self._send(message)
            return
        await self._send({**message, "more_body": True})
        await self._drop()
        await self._send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _drop(self) -> None:
        try:
            async with asyncio.timeout(LINGER):
                while self._more:
                    await self._next()
        except TimeoutError:
            return

    async def _next(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._bytes += len(message.get("body", b""))
            self._more = message.get("more_body", False)
        else:
            self._more = False
        return message


def _has_body(scope: Scope) -> bool:
    sent = dict(scope["headers"])
    return b"transfer-encoding" in sent or sent.get(b"content-length", b"0") != b"0"
