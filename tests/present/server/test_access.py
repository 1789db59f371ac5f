"""Who may look inside: whoever has the token; without one, this machine, and no proxy on it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from rolescope.present.server.access import is_loopback
from rolescope.present.server.app import application
from rolescope.present.server.settings import LOOPBACK, Settings

TOKEN = "a-token-of-sixteen-signs"  # noqa: S105  (of these tests)


def asked(settings: Settings, address: str, **headers: str) -> int:
    client = TestClient(application(settings), base_url="http://localhost", client=(address, 1))
    return client.get("/metrics", headers=headers).status_code


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "192.0.2.1"])
def test_the_token_opens_from_everywhere_and_nothing_else_does(address: str) -> None:
    settings = Settings(token=TOKEN)
    assert asked(settings, address, Authorization=f"Bearer {TOKEN}") == 200
    assert asked(settings, address, Authorization=f"bearer  {TOKEN} ") == 200
    for wrong in (f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", "Bearer", f"Basic {TOKEN}"):
        assert asked(settings, address, Authorization=wrong) == 401
    assert asked(settings, address) == 401


def test_without_a_token_only_this_machine_may() -> None:
    assert asked(Settings(), "127.0.0.1") == 200
    assert asked(Settings(), "192.0.2.1") == 403
    assert asked(Settings(), "testclient") == 403
    assert asked(Settings(), "127.0.0.1", **{"X-Forwarded-For": "127.0.0.1"}) == 403
    assert asked(Settings(names=(*LOOPBACK, "jobs.example.org")), "127.0.0.1") == 403


def test_readiness_says_more_to_who_may_look_inside() -> None:
    client = TestClient(application(Settings(token=TOKEN)), base_url="http://localhost")
    got = client.get("/readyz")
    assert (got.status_code, got.json()) == (503, {"status": "starting"})
    assert "answered" in client.get("/readyz", headers={"Authorization": f"Bearer {TOKEN}"}).json()


def test_loopback() -> None:
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.8.8.8", "::1")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "192.0.2.1", "example.org", "")))  # noqa: S104
