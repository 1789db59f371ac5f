"""HEAD wherever there is GET."""

from __future__ import annotations

from starlette.testclient import TestClient

from rolescope.present.server.app import application


def test_head_is_get_without_its_body() -> None:
    client = TestClient(application())
    head, get = client.head("/healthz"), client.get("/healthz")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == get.headers["Content-Length"]
    assert client.head("/nowhere").status_code == 404
