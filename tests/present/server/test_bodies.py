"""Bodies: measured while they arrive, cut off in time, never left half read."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from rolescope.present.server import bodies
from rolescope.present.server.bodies import Bodies
from rolescope.present.server.desk import Desk
from rolescope.present.server.metrics import Metrics
from rolescope.present.server.settings import Settings

SMALL = Settings(largest_body=10, body_seconds=0.2)


async def reads(scope: Scope, receive: Receive, send: Send) -> None:
    try:
        body = await Request(scope, receive).body()
        answer = Response(body)
    except HTTPException as error:
        answer = Response(status_code=error.status_code)
    await answer(scope, receive, send)


async def ignores(scope: Scope, receive: Receive, send: Send) -> None:
    await Response(status_code=404)(scope, receive, send)


def asked(
    app: object, parts: Sequence[bytes], settings: Settings = SMALL, ends: bool = True
) -> tuple[int, int, str]:
    """Status, parts that were taken in, and what was counted."""

    async def whole() -> tuple[int, int, str]:
        taken, sent = 0, list[Message]()

        async def receive() -> Message:
            nonlocal taken
            if taken == len(parts):
                await asyncio.sleep(60)
            taken += 1
            more = taken < len(parts) or not ends
            return {"type": "http.request", "body": parts[taken - 1], "more_body": more}

        async def send(message: Message) -> None:
            sent.append(message)

        desk = Desk(0, 1)
        metrics = Metrics(desk)
        scope = {"type": "http", "method": "POST", "headers": [(b"transfer-encoding", b"chunked")]}
        await Bodies(app, settings, metrics)(scope, receive, send)  # type: ignore[arg-type]
        desk.close()
        assert sent[-1].get("more_body", False) is False
        return sent[0]["status"], taken, metrics.text().decode()

    return asyncio.run(whole())


def test_a_body_within_the_limit_passes() -> None:
    assert asked(reads, [b"12345", b"67890"])[:2] == (200, 2)


def test_a_body_over_the_limit_is_refused_and_taken_in_to_its_end() -> None:
    status, taken, counted = asked(reads, [b"123456"] * 50)
    assert (status, taken) == (413, 50)
    assert 'reason="body"} 1.0' in counted


def test_a_slow_body_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "LINGER", 0.05)
    status, _, counted = asked(reads, [b"1"], ends=False)
    assert status == 408
    assert 'reason="slow body"} 1.0' in counted


def test_a_body_that_nobody_reads_is_taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(ignores, [b"1"] * 5)[:2] == (404, 5)
    monkeypatch.setattr(bodies, "LINGER", 0.05)
    assert asked(ignores, [b"1"], replace(SMALL, body_seconds=20), ends=False)[:2] == (404, 1)
