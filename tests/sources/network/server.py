"""A real HTTP server on loopback that misbehaves on request: the path says how."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from rolescope.sources.live import Key, Live, Request, Terms
from rolescope.sources.network.clock import SystemClock

BOARD = b'{"jobs": [{"id": 1, "title": "Data Engineer"}]}'
CHANGED = b'{"jobs": [{"id": 1, "headline": "Data Engineer"}]}'
STEP = 0.02


class Skipping(SystemClock):
    """The machine's clock, but waiting costs nothing: it is noted, and the time has passed."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    def seconds(self) -> float:
        return super().seconds() + sum(self.waits)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)


@dataclass(slots=True)
class Running:
    """The server, and what it saw."""

    port: int
    paths: list[str] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    robots: tuple[int, bytes] = (404, b"")
    open_now: int = 0
    most_open: int = 0

    def at(self, path: str, host: str = "127.0.0.1") -> Request:
        return Request(f"http://{host}:{self.port}{path}")

    def source(self, hosts: tuple[str, ...] = ("127.0.0.1",), **changed: Any) -> Live:
        return made(hosts, **changed)


def made(hosts: tuple[str, ...], key: Key = Key.NONE, **changed: Any) -> Live:
    """A source of our own making."""
    terms = Terms(True, True, True, "", False, "https://example.org/terms", key=key)
    given: dict[str, Any] = {
        "id": "board", "name": "Board", "home": "https://example.org", "documentation": "https://example.org",
        "hosts": hosts, "terms": terms, "takes": "", "limits": "", "per_minute": 60,
        "fields": ("jobs[].id", "jobs[].title"), "verified": "", **changed,
    }  # fmt: skip
    return Live(**given)


@contextmanager
def running() -> Iterator[Running]:
    """A server on a port of its own, for as long as the block lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.block_on_close = False
    state = _Handler.state = Running(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    state: Running

    def handle(self) -> None:
        with suppress(OSError):  # the door hangs up on what it does not want: that is what is tested
            super().handle()

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        state = self.state
        state.paths.append(self.path)
        state.headers.append({name.lower(): value for name, value in self.headers.items()})
        state.open_now += 1
        state.most_open = max(state.most_open, state.open_now)
        name, _, argument = self.path.partition("?")[0].strip("/").partition("/")
        try:
            getattr(self, f"_{name.replace('-', '_').replace('.', '_')}")(argument)
        finally:
            state.open_now -= 1

    def _send(self, status: int = 200, body: bytes = BOARD, **headers: str) -> None:
        self.send_response(status)
        for header, value in ({"Content_Length": str(len(body))} | headers).items():
            self.send_header(header.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _ok(self, _: str) -> None:
        self._send(ETag='"one"', Last_Modified="Sun, 01 Nov 2026 00:00:00 GMT")

    def _conditional(self, _: str) -> None:
        known = self.headers.get("If-None-Match") == '"one"'
        self._send(304, b"", ETag='"one"') if known else self._ok("")

    def _robots_txt(self, _: str) -> None:
        self._send(*self.state.robots)

    def _status(self, code: str) -> None:
        self._send(int(code), b"<html>sorry</html>", Content_Type="text/html")

    def _html(self, _: str) -> None:
        self._send(body=b"<html>sorry</html>", Content_Type="text/html")

    def _changed(self, _: str) -> None:
        self._send(body=CHANGED)

    def _busy(self, times: str) -> None:
        """429 so many times, then the board; the wait is the query."""
        if self.state.paths.count(self.path) > int(times):
            return self._send()
        after = self.path.partition("?")[2]
        return self._send(429, b"", **({"Retry_After": after.replace("_", " ")} if after else {}))

    def _dropped(self, times: str) -> None:
        """Hangs up without a word so many times, then the board."""
        if self.state.paths.count(self.path) > int(times):
            return self._send()
        self.close_connection = True
        return None

    def _slow_head(self, _: str) -> None:
        self._drip(b"HTTP/1.1 200 OK\r\n" + b"X-Wait: a\r\n" * 1000)

    def _slow_body(self, _: str) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
        self._drip(b" " * 10_000)

    def _drip(self, what: bytes) -> None:
        for one in what:
            self.wfile.write(bytes([one]))
            time.sleep(STEP)

    def _silent(self, _: str) -> None:
        time.sleep(0.5)
        self.close_connection = True

    def _truncated(self, _: str) -> None:
        self._send(Content_Length="1000")
        self.close_connection = True

    def _garbage(self, _: str) -> None:
        self.wfile.write(b"this is not HTTP\r\n\r\n")
        self.close_connection = True

    def _huge(self, _: str) -> None:
        self._send(Content_Length="60000000")

    def _endless(self, _: str) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        while True:
            self.wfile.write(b" " * 65_536)

    def _gzip(self, _: str) -> None:
        self._send(body=gzip.compress(BOARD), Content_Encoding="gzip")

    def _half_gzip(self, _: str) -> None:
        self._send(body=gzip.compress(BOARD)[:-12], Content_Encoding="gzip")

    def _no_gzip(self, _: str) -> None:
        self._send(Content_Encoding="gzip")

    def _brotli(self, _: str) -> None:
        self._send(Content_Encoding="br")

    def _bomb(self, _: str) -> None:
        self._send(body=gzip.compress(bytes(30_000_000), 1), Content_Encoding="gzip")

    def _redirect(self, to: str) -> None:
        """To a path of this server, or to whatever the query says."""
        self._send(302, b"", Location=self.path.partition("?")[2] or f"/{to}")

    def _loop(self, _: str) -> None:
        self._send(302, b"", Location="/loop")

    def _nowhere(self, _: str) -> None:
        self._send(302, b"")
