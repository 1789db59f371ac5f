"""What is written down of a request, what is counted, and that nothing of a person is among it."""

from __future__ import annotations

import io
import json
import logging
import re
import time
from collections.abc import Iterator

import pytest
from starlette.responses import RedirectResponse, Response
from starlette.testclient import TestClient

from rolescope.present.server import logs
from rolescope.present.server.app import application
from rolescope.present.server.watched import template

WORD = "canary7391"


class Caught(io.StringIO):
    """What was written; asked for it, it waits until the writing thread has come so far."""

    def getvalue(self) -> str:
        logs.event("asked")
        while '"asked"' not in super().getvalue():
            time.sleep(0.001)
        lines = super().getvalue().splitlines(keepends=True)
        self.seek(0)
        self.truncate()
        self.write("".join(line for line in lines if '"asked"' not in line))
        return super().getvalue()


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    # A server of uvicorn's own settings, made anywhere in this process, would keep its records to itself.
    monkeypatch.setattr(logging.getLogger("uvicorn"), "propagate", True)
    stream = Caught()
    with logs.written(stream):
        yield stream


@pytest.fixture
def client() -> TestClient:
    app = application()

    async def fails(word: str) -> Response:
        raise ValueError(word)

    async def moves(to: str) -> Response:
        return RedirectResponse(to)

    app.add_api_route("/fails/{word}", fails)
    app.add_api_route("/moves", moves)
    return TestClient(app, raise_server_exceptions=False)


def test_a_line_has_the_shape_of_a_request_and_nothing_in_it(
    client: TestClient, written: io.StringIO
) -> None:
    headers = {"Referer": WORD, "User-Agent": WORD, "X-Forwarded-For": WORD, "Cookie": WORD}
    for path in (
        f"/role/{WORD}?q={WORD}",
        f"/{WORD}",
        f"/fails/{WORD}",
        f"/static/{WORD}",
        f"/moves?to=/{WORD}",
    ):
        client.request("GET", path, headers=headers, follow_redirects=False)
    client.request(WORD, "/healthz")
    client.post("/healthz", content=WORD, headers={"Content-Type": WORD})
    assert WORD not in written.getvalue()
    assert WORD not in client.app.state.metrics.text().decode()  # type: ignore[attr-defined]
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    last = lines[-1]
    assert set(last) == {"time", "level", "event", "method", "route", "status", "ms", "bytes", "id"}
    assert (last["method"], last["route"], last["status"]) == ("POST", "/healthz", 405)
    assert [line["method"] for line in lines if line["event"] == "request"].count("other") == 1


def test_a_failure_is_a_problem_with_safe_headers_and_is_written_without_its_message(
    client: TestClient, written: io.StringIO
) -> None:
    got = client.get(f"/fails/{WORD}")
    assert (got.status_code, got.json()["title"]) == (500, "Internal Server Error")
    assert "default-src 'none'" in got.headers["Content-Security-Policy"]
    logging.getLogger("uvicorn.error").error("%s", WORD, exc_info=ValueError(WORD))
    assert WORD not in got.text + written.getvalue()
    assert json.loads(written.getvalue().splitlines()[-1])["error"] == "ValueError"


def test_an_id_is_given_out_and_only_a_plain_one_taken(client: TestClient) -> None:
    assert client.get("/healthz", headers={"X-Request-ID": "a.b-1"}).headers["X-Request-ID"] == "a.b-1"
    for wrong in ("", "a b", "a" * 65, "<i>", 'a"b'):
        given = client.get("/healthz", headers={"X-Request-ID": wrong}).headers["X-Request-ID"]
        assert re.fullmatch(r"[0-9a-f]{16}", given)


def test_headers_cannot_be_put_in(client: TestClient) -> None:
    for word in ("/x%0d%0aSet-Cookie:%20a=1", "/x%0aSet-Cookie:%20a=1", "/x%E5%98%8D%E5%98%8ASet-Cookie:a=1"):
        got = client.get(f"/moves?to={word}", follow_redirects=False)
        assert "Set-Cookie" not in got.headers


def test_requests_are_counted_by_template(client: TestClient) -> None:
    for path in ("/static/a", "/static/b", "/nowhere/a", "/nowhere/b"):
        client.get(path)
    counted = client.app.state.metrics.text().decode()  # type: ignore[attr-defined]
    assert 'rolescope_requests_total{method="GET",route="/static/{name}",status="404"} 2.0' in counted
    assert 'rolescope_requests_total{method="GET",route="none",status="404"} 2.0' in counted
    assert 'rolescope_request_seconds_count{route="/static/{name}"} 2.0' in counted
    assert "rolescope_remembered_bytes 0.0" in counted


def test_the_template_of_an_included_route_is_whole() -> None:
    class Route:
        path = "/role/{role}"

    assert template({"path": "/api/v1/role/x", "route": Route()}) == "/api/v1/role/{role}"
    assert template({"path": "/role/x", "route": Route()}) == "/role/{role}"
    assert template({"path": "/role/x"}) == "none"
