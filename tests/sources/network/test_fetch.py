"""Whatever a server does ends in its payload, or in not knowing, with the reason."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from rolescope.sources.live import Key, Request
from rolescope.sources.network.agent import USER_AGENT
from rolescope.sources.network.answer import Fetched, Known, Unchanged, Unknown
from rolescope.sources.network.fetch import Door
from rolescope.sources.network.limits import Limits
from tests.sources.network.server import BOARD, Running, Skipping, made, running

TIGHT = Limits(size=1_000_000, whole=0.25, silence=0.15)


@pytest.fixture
def server() -> Iterator[Running]:
    with running() as state:
        yield state


@pytest.fixture
def clock() -> Skipping:
    return Skipping()


@pytest.fixture
def door(clock: Skipping) -> Iterator[Door]:
    with Door(clock, TIGHT, {}, loopback=True) as made_door:
        yield made_door


def failed(door: Door, server: Running, path: str) -> Unknown:
    answer = door.fetch(server.source(), server.at(path))
    assert isinstance(answer, Unknown), answer
    assert answer.at.endswith("Z")
    return answer


@pytest.mark.parametrize("path", ["/ok", "/gzip", "/redirect/ok", "/redirect/redirect/gzip"])
def test_a_payload_arrives(door: Door, server: Running, path: str) -> None:
    answer = door.fetch(server.source(), server.at(path))
    assert isinstance(answer, Fetched)
    assert answer.body == BOARD
    assert server.headers[0]["user-agent"] == USER_AGENT
    assert "+https://" in USER_AGENT


def test_only_a_newer_payload_is_asked_for(door: Door, server: Running) -> None:
    first = door.fetch(server.source(), server.at("/conditional"))
    assert isinstance(first, Fetched)
    assert isinstance(door.fetch(server.source(), server.at("/conditional"), first.known), Unchanged)
    assert server.headers[1]["if-modified-since"] == first.modified
    assert isinstance(door.fetch(server.source(), server.at("/conditional"), Known('"two"')), Fetched)
    assert isinstance(door.fetch(server.source(), server.at("/conditional"), Known("a\r\nb")), Fetched)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/status/404", "answers 404"),
        ("/status/403", "answers 403"),
        ("/status/500", "answers 500"),
        ("/status/204", "answers 204"),
        ("/status/304", "answers 304"),  # nobody asked whether it had changed
        ("/slow-head", "took too long"),
        ("/slow-body", "took too long"),
        ("/silent", "took too long"),
        ("/truncated", "broke"),  # after three attempts
        ("/garbage", "broke"),
        ("/dropped/9", "broke"),
        ("/huge", "more than 1,000,000 bytes"),
        ("/endless", "more than 1,000,000 bytes"),
        ("/bomb", "more than 1,000,000 bytes"),
        ("/half-gzip", "ends too early"),
        ("/no-gzip", "no gzip"),
        ("/brotli", "not asked for"),
        ("/nowhere", "redirects to nowhere"),
        ("/redirect?https://elsewhere.example/", "elsewhere.example is not on the list"),
        ("/redirect?http://169.254.169.254/latest", "not on the list"),
        ("/redirect?http://[broken", "no address"),
        ("/loop", "redirects more than 5 times"),
    ],
)
def test_what_fails_is_unknown_with_its_reason(door: Door, server: Running, path: str, reason: str) -> None:
    started = time.monotonic()
    assert reason in failed(door, server, path).reason
    assert time.monotonic() - started < 2


def test_a_server_that_is_not_there_is_unknown(door: Door, server: Running, clock: Skipping) -> None:
    answer = door.fetch(server.source(), Request("http://127.0.0.1:1/board"))
    assert isinstance(answer, Unknown)
    assert "ConnectError" in answer.reason
    assert len(clock.waits) == 2  # asked three times


@pytest.mark.parametrize(
    ("path", "waits"),
    [
        ("/busy/1?7", [7]),
        ("/busy/2?1", [1, 1]),
        ("/busy/2", [2, 4]),
        ("/busy/1?Mon,_soon", [2]),
        ("/dropped/1", [2]),
    ],
)
def test_a_busy_source_is_asked_again_when_it_says(
    door: Door, server: Running, clock: Skipping, path: str, waits: list[float]
) -> None:
    assert isinstance(door.fetch(server.source(per_minute=600), server.at(path)), Fetched)
    assert clock.waits == pytest.approx(waits, abs=0.2)


def test_attempts_are_bounded(door: Door, server: Running) -> None:
    answer = failed(door, server, "/busy/9?1")
    assert "answers 429" in answer.reason
    assert (answer.status, answer.wait) == (429, 1)
    assert len(server.paths) == 3


def test_a_source_that_wants_hours_is_left_alone_and_not_asked_again(
    door: Door, server: Running, clock: Skipping
) -> None:
    assert failed(door, server, "/busy/1?7200").wait == 7200
    assert "left alone" in failed(door, server, "/ok").reason
    assert (server.paths, clock.waits) == (["/busy/1?7200"], [])


def test_requests_keep_their_distance(door: Door, server: Running, clock: Skipping) -> None:
    for _ in range(3):
        door.fetch(server.source(per_minute=2), server.at("/ok"))
    assert clock.waits == pytest.approx([30, 30], abs=0.2)


def test_a_host_is_asked_by_one_at_a_time(door: Door, server: Running) -> None:
    def ask() -> None:
        door.fetch(server.source(per_minute=60_000), server.at("/ok"))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert (len(server.paths), server.most_open) == (8, 1)


@pytest.mark.parametrize(
    "url",
    [
        "http://board.example/",
        "https://board.example:8443/",
        "https://me@board.example/",
        "https://other.example/",
        "https://board.example/a b",
        "file:///etc/passwd",
        "https://board.example:x/",
    ],
)
def test_an_address_off_the_list_is_never_asked(url: str) -> None:
    with Door(Skipping(), environ={}) as outside:
        answer = outside.fetch(made(("board.example",)), Request(url))
    assert isinstance(answer, Unknown)
    assert answer.status is None


def test_without_permission_this_machine_is_not_asked(server: Running) -> None:
    with Door(Skipping(), environ={}) as outside:
        answer = outside.fetch(server.source(), server.at("/ok"))
        named = outside.fetch(made(("localhost",)), Request("https://localhost/"))
    assert isinstance(answer, Unknown)
    assert isinstance(named, Unknown)
    assert "private network" in named.reason
    assert server.paths == []


def test_keys_go_to_their_host_and_into_no_answer(server: Running) -> None:
    source = server.source(
        ("127.0.0.1", "localhost"),
        key=Key.FREE,
        keys={"app_id": "BOARD_ID", "Authorization-Key": "BOARD_KEY"},
    )
    environ = {"BOARD_ID": "se+cret", "BOARD_KEY": "hush"}
    with Door(Skipping(), TIGHT, environ, loopback=True) as door:
        told = [
            door.fetch(source, server.at(f"/{path}"))
            for path in (
                "ok?q=1",
                "status/500?next=se%2Bcret",
                f"redirect?http://localhost:{server.port}/ok?se%2Bcret",
            )
        ]
    assert server.paths[0] == "/ok?q=1&app_id=se%2Bcret"
    assert server.headers[0]["authorization-key"] == "hush"
    assert server.headers[-1]["host"].startswith("localhost")
    assert "authorization-key" not in server.headers[-1]
    assert not any(key in repr(told) for key in ("se+cret", "se%2Bcret", "hush"))


def test_a_source_without_its_key_is_not_asked(server: Running) -> None:
    source = server.source(key=Key.FREE, keys={"app_id": "BOARD_ID"})
    with Door(Skipping(), environ={}, loopback=True) as door:
        answer = door.fetch(source, server.at("/ok"))
    assert isinstance(answer, Unknown)
    assert "BOARD_ID is not set" in answer.reason
    assert server.paths == []


@pytest.mark.parametrize(
    ("robots", "reason"),
    [
        ((404, b""), None),
        ((200, b"User-agent: *\nDisallow: /hidden"), None),
        ((200, b"User-agent: *\nDisallow: /*k$"), "forbids it"),
        ((200, b"User-agent: rolescope\nDisallow: /"), "forbids it"),
        ((500, b""), "cannot be read"),
    ],
)
def test_pages_are_read_as_their_robots_txt_allows(
    door: Door, server: Running, robots: tuple[int, bytes], reason: str | None
) -> None:
    server.robots = robots
    answer = door.fetch(server.source(("*",)), server.at("/ok"))
    assert server.paths == ["/robots.txt", *(["/ok"] if reason is None else [])]
    assert isinstance(answer, Fetched) if reason is None else reason in answer.reason  # type: ignore[union-attr]


def test_a_page_does_not_redirect_to_another_host(door: Door, server: Running) -> None:
    answer = door.fetch(server.source(("*",)), server.at(f"/redirect?http://localhost:{server.port}/ok"))
    assert isinstance(answer, Unknown)
    assert "localhost is not on the list" in answer.reason
