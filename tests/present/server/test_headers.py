"""What every response tells a browser."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.headers import HEADERS


@pytest.mark.parametrize("path", ["/", "/healthz", "/nowhere", "/static/none", "/api/v1/none"])
def test_every_response_has_them(path: str) -> None:
    got = TestClient(application()).get(path, headers={"Accept": "text/html"})
    assert {name: got.headers[name] for name in HEADERS} == HEADERS
    assert "set-cookie" not in got.headers


def test_nothing_from_outside_and_nothing_inline_may_run() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert not {"unsafe", "*", "http"} & set(policy.replace("-", " ").replace(":", " ").split())
