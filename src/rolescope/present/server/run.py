"""The process: listens, answers until it is told to stop, finishes what it began."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from types import FrameType
from typing import Any

from uvicorn import Config, Server

from rolescope.model.errors import RolescopeError
from rolescope.present.server import logs
from rolescope.present.server.app import application
from rolescope.present.server.desk import Desk
from rolescope.present.server.protocol import LONGEST_HEAD, Punctual
from rolescope.present.server.settings import Settings
from rolescope.present.server.warm import warm_up

Say = Callable[[str], None]

SIGNALS = (signal.SIGINT, signal.SIGTERM)
GRACE = 5.0
"""Seconds, beyond those for answers in flight, after which a process that still computes is ended."""
SWITCH = 0.0005
"""Seconds after which whoever computes lets another thread have the interpreter, a tenth of Python's own.

Why: a request that is handed out takes the interpreter several times, and would wait as often while a new
question is answered.
"""


def serve(settings: Settings, say: Say) -> None:
    """Serve until SIGTERM or SIGINT; answers in flight are finished, a second signal ends it at once.

    Args:
        settings: where to listen, and the limits.
        say: is told the address, once it is listened at.

    Raises:
        RolescopeError: if it cannot listen there.
    """
    app = application(settings)
    config = Config(
        app,
        host=settings.host,
        port=settings.port,
        http=type("Limited", (Punctual,), {"settings": settings}),
        loop="asyncio",
        ws="none",
        lifespan="on",
        log_config=None,
        log_level=logging.WARNING,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=settings.idle_seconds,  # type: ignore[arg-type]  # seconds for call_later
        timeout_graceful_shutdown=settings.stop_seconds,  # type: ignore[arg-type]  # seconds for wait_for
        h11_max_incomplete_event_size=LONGEST_HEAD,
    )
    sys.setswitchinterval(SWITCH)
    with logs.written():
        Stoppable(config, app.state.desk, say).run()


class Stoppable(Server):
    """uvicorn's server, which ends with exit code 0 when it is told to stop."""

    def __init__(self, config: Config, desk: Desk, say: Say) -> None:
        super().__init__(config)
        self._desk = desk
        self._say = say
        self._warming: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[Any] | None = None) -> None:
        """Listen, say where, and warm up."""
        refused = _Refused()
        logger = logging.getLogger("uvicorn.error")
        logger.addFilter(refused)
        try:
            await super().startup(sockets)
        except SystemExit as error:
            raise RolescopeError(self._cannot(refused.why)) from error
        finally:
            logger.removeFilter(refused)
        port = self.servers[0].sockets[0].getsockname()[1]
        self._say(address(self.config.host, port))
        logs.event("listening", port=port)
        self._warming = asyncio.create_task(warm_up(self._desk))

    async def shutdown(self, sockets: list[Any] | None = None) -> None:
        """Take no more requests, finish those in flight."""
        logs.event("stopping")
        last = Timer((self.config.timeout_graceful_shutdown or 0) + GRACE, os._exit, (1,))
        last.daemon = True
        last.start()
        if self._warming is not None:
            self._warming.cancel()
        await super().shutdown(sockets)
        last.cancel()
        logs.event("stopped")

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop on a signal, and do not raise it again afterwards, as uvicorn does: stopping is no failure."""
        before = {one: signal.signal(one, self.handle_exit) for one in SIGNALS}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """The first signal asks to stop, a second ends the process, whatever it computes."""
        del frame
        if self.should_exit:
            os._exit(128 + sig)
        self.should_exit = True

    def _cannot(self, why: str) -> str:
        where = address(self.config.host, self.config.port)
        return f"Cannot listen at {where}: {why}. `--port 0` takes any free port."


class _Refused(logging.Filter):
    """Keeps from the log, and for the person, why an address cannot be listened at."""

    why = "the address is refused"

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, OSError):
            self.why = str(record.msg.strerror or record.msg).rpartition(": ")[2]
            return False
        return True


def address(host: str, port: int) -> str:
    """Where a browser finds it."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
