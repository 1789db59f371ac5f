"""Against a real server on loopback: senders who are slow, many, or send no HTTP."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator

import pytest
from uvicorn.config import Config
from uvicorn.server import ServerState

from rolescope.present.server import protocol
from rolescope.present.server.app import application
from rolescope.present.server.protocol import LONGEST_HEAD, Punctual
from tests.present.server.running import Running, received, serving

HEAD_SECONDS, BODY_SECONDS, CONNECTIONS = 0.6, 0.6, 40
MB = 1_000_000
GET = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"
POST = b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    limits = {
        "head_seconds": HEAD_SECONDS,
        "body_seconds": BODY_SECONDS,
        "connections": CONNECTIONS,
        "idle_seconds": 2.0,
    }
    with serving(tmp_path_factory.mktemp("server"), settings=limits) as running:
        running.ready()
        yield running
        assert running.get("/healthz")[0] == 200
        assert '"level": "error"' not in running.log.read_text()


def test_a_head_that_comes_byte_by_byte_is_cut_off(server: Running) -> None:
    start = time.monotonic()
    got = server.sent(*(bytes([one]) for one in GET), pause=0.05)
    assert got.startswith(b"HTTP/1.1 408 ")
    assert b"application/problem+json" in got
    assert time.monotonic() - start < HEAD_SECONDS + 2


def test_a_second_head_on_the_same_connection_has_no_longer_time(server: Running) -> None:
    got = server.sent(GET + b"\r\n", b"GET /heal", pause=0.1)
    assert got.count(b"HTTP/1.1 ") == 2
    assert got.startswith(b"HTTP/1.1 200 ")
    assert b"HTTP/1.1 408 " in got


def test_who_says_nothing_is_closed_without_a_word(server: Running) -> None:
    start = time.monotonic()
    assert server.sent() == b""
    assert time.monotonic() - start < HEAD_SECONDS + 2


def test_a_connection_that_is_done_is_closed_after_a_while(server: Running) -> None:
    start = time.monotonic()
    assert server.sent(GET + b"\r\n").startswith(b"HTTP/1.1 200 ")
    assert 1.5 < time.monotonic() - start < 5


def test_a_body_that_comes_byte_by_byte_is_cut_off(server: Running) -> None:
    start = time.monotonic()
    head = POST + b"Transfer-Encoding: chunked\r\n\r\n"
    got = server.sent(head, *[b"1\r\n{\r\n"] * 40, pause=0.05)
    assert got.startswith(b"HTTP/1.1 408 ")
    assert time.monotonic() - start < BODY_SECONDS + 6


def test_a_hundred_megabytes_are_refused_with_an_answer_that_arrives(server: Running) -> None:
    before = server.counted("process_resident_memory_bytes")
    part = b"x" * MB
    announced = POST + b"Content-Length: 100000000\r\n\r\n"
    assert server.sent(announced, *[part] * 100).startswith(b"HTTP/1.1 413 ")
    chunk = f"{MB:x}\r\n".encode() + part + b"\r\n"
    got = server.sent(POST + b"Transfer-Encoding: chunked\r\n\r\n", *[chunk] * 100, b"0\r\n\r\n")
    assert got.startswith((b"HTTP/1.1 413 ", b"HTTP/1.1 408 "))
    assert server.counted("process_resident_memory_bytes") - before < 40 * MB


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET /?q=" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", b"414"),
        (GET + b"X-Long: " + b"a" * 100_000 + b"\r\nConnection: close\r\n\r\n", b"431"),
        (GET + b"X-Long: " + b"a" * (LONGEST_HEAD + 200_000), b"431"),
        (GET + b"X-Many: a\r\n" * 20_000, b"431"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 no HTTP\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\n\r\n", b"400"),
        (POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n", b"400"),
        (POST + b"Content-Length: -5\r\n\r\n", b"400"),
        (POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n X: folded\r\nX : a\r\n\r\n", b"400"),
        (b"GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", b"421"),
        (b"TRACE /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", b"405"),
        (b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", b"404"),
    ],
    ids=lambda one: one[:30].decode("latin-1") + "..." if len(one) > 3 else one.decode(),
)
def test_what_is_no_request_of_ours_is_refused_as_a_problem(
    server: Running, head: bytes, status: bytes
) -> None:
    got = server.sent(head)
    assert got.startswith(b"HTTP/1.1 " + status), got[:300]
    assert b"application/problem+json" in got
    assert b"evil" not in got.partition(b"\r\n\r\n")[2]


@pytest.mark.parametrize(
    "path",
    [
        "/static/../../../../etc/passwd",
        "/static/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/static/%2e%2e/%2e%2e/pyproject.toml",
        "/static/..%5c..%5cetc",
        "/static//etc/passwd",
        "/static/%00",
        "//etc/passwd",
        "/..",
        "/%2e%2e/",
    ],
)
def test_no_path_leads_out(server: Running, path: str) -> None:
    got = server.sent(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert got.startswith(b"HTTP/1.1 404 ")
    assert b"root:" not in got


def test_one_connection_too_many_is_told_so_and_others_go_on(server: Running) -> None:
    crowd = [server.connected() for _ in range(CONNECTIONS + 10)]
    try:
        crowd[0].sendall(GET + b"Connection: close\r\n\r\n")
        assert received(crowd[0]).startswith(b"HTTP/1.1 200 ")
        assert received(crowd[-1]).startswith(b"HTTP/1.1 503 ")
    finally:
        for one in crowd:
            one.close()
    assert server.get("/healthz")[0] == 200


@pytest.mark.parametrize("taken", [True, False])
def test_who_does_not_take_an_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch, taken: bool) -> None:
    monkeypatch.setattr(protocol, "FLUSH", 0.05)
    calls: list[str] = []

    class Transport(asyncio.Transport):
        def is_closing(self) -> bool:
            return "close" in calls

        def close(self) -> None:
            calls.append("close")

        def abort(self) -> None:
            calls.append("abort")

    async def whole() -> None:
        made = Punctual(Config(application(), http="h11", lifespan="off", log_config=None), ServerState(), {})
        made.connection_made(Transport())
        made.timeout_keep_alive_handler()
        if taken:
            made.connection_lost(None)
        await asyncio.sleep(0.15)

    asyncio.run(whole())
    assert ("abort" in calls) is not taken


def test_requests_sent_in_one_piece_are_answered_in_order(server: Running) -> None:
    none = b"GET /static/none HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = GET + b"Connection: close\r\n\r\n"
    got = server.sent(GET + b"\r\n" + none + last)
    assert [part[:3] for part in got.split(b"HTTP/1.1 ")[1:]] == [b"200", b"404", b"200"]
