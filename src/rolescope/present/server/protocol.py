"""A connection with deadlines: uvicorn's own waits for a request's head as long as its sender likes."""

from __future__ import annotations

import asyncio
import json
from http import HTTPStatus
from typing import Any

import h11
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from rolescope.present.server.problems import MEDIA_TYPE, Problem
from rolescope.present.server.settings import Settings

FLUSH = 60.0
"""Seconds that a receiver may take for what is left of an answer, once the connection is to be closed."""
LONGEST_HEAD = 160_000
"""Bytes of a head that are taken in at all: enough that one far over the limits is answered by name."""


class Punctual(H11Protocol):
    """HTTP/1.1 with a limit to how long a head may take, to connections, and to slow receivers."""

    settings = Settings()

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._deadline: asyncio.TimerHandle | None = None
        self._flush: asyncio.TimerHandle | None = None
        self._head = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection, or close it with a word where there are too many."""
        super().connection_made(transport)
        if len(self.connections) > self.settings.connections:
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE, "Too many connections are open. Try again soon.")
        else:
            self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        self._stop_waiting()
        if self._flush is not None:
            self._flush.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Go on with what arrived."""
        if self.transport.is_closing():
            return
        self._head += len(data)
        super().data_received(data)
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self._await_head()
        else:
            self._stop_waiting()
            self._head = 0

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP, or too much of it."""
        if self._head > LONGEST_HEAD:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The request's head is too long.")
        else:
            self._refuse(HTTPStatus.BAD_REQUEST, msg)

    def on_response_complete(self) -> None:
        """Wait for the next request; not behind a body that was never read to its end."""
        super().on_response_complete()
        if self.transport.is_closing() or self.conn.their_state is h11.SEND_BODY:
            self._close()

    def timeout_keep_alive_handler(self) -> None:
        """Close a connection on which nothing comes any more."""
        super().timeout_keep_alive_handler()
        self._close()

    def _await_head(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(self.settings.head_seconds, self._late)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _late(self) -> None:
        if self._head:
            said = f"The request's head did not arrive within {self.settings.head_seconds:g} seconds."
            self._refuse(HTTPStatus.REQUEST_TIMEOUT, said)
        else:
            self._close()

    def _refuse(self, status: HTTPStatus, detail: str) -> None:
        """Answer outside of the application, unless an answer is under way, and close."""
        self._stop_waiting()
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if self.conn.our_state in {h11.IDLE, h11.SEND_RESPONSE}:
            body = json.dumps(Problem(status, detail).to_dict()).encode()
            headers = {
                "Content-Type": MEDIA_TYPE,
                "Content-Length": str(len(body)),
                "Cache-Control": "no-store",
                "X-Content-Type-Options": "nosniff",
                "Connection": "close",
            }
            head = h11.Response(status_code=status, headers=list(headers.items()), reason=status.phrase)
            for event in (head, h11.Data(data=body), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self._close()

    def _close(self) -> None:
        """Close once all is sent, or after a while if the other side does not take it."""
        self.transport.close()
        if self._flush is None:
            self._flush = self.loop.call_later(FLUSH, self.transport.abort)
