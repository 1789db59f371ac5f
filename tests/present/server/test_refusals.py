"""What is refused by its head, and that nothing that was sent comes back in the answer."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.settings import Settings

HERE = "http://localhost"
MARK = "<i>canary</i>"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(application(Settings()), base_url=HERE, raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:8000", 200),
        ("localhost.", 200),
        ("127.0.0.1:80", 200),
        ("[::1]:8000", 200),
        ("evil.example", 421),
        ("localhost.evil.example", 421),
        ("localhost:80:80", 400),
        ("", 400),
        ("[::1", 400),
        ("localhost/evil", 400),
        ("user@localhost", 400),
        (MARK, 400),
    ],
)
def test_only_our_own_names_are_answered(client: TestClient, host: str, status: int) -> None:
    got = client.get("/healthz", headers={"Host": host})
    assert got.status_code == status
    assert MARK not in got.text


def test_other_names_are_allowed_by_name_or_all() -> None:
    for names in (("jobs.example.org",), ("*",)):
        served = TestClient(application(Settings(names=names)), base_url="http://jobs.example.org")
        assert served.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({}, 405),
        ({"Origin": HERE}, 405),
        ({"Origin": "https://localhost"}, 405),  # a proxy in front ends TLS
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 405),
        ({"Sec-Fetch-Site": "none"}, 405),
        ({"Sec-Fetch-Site": "same-site", "Origin": HERE}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://localhost:81"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
    ],
)
def test_other_sites_cannot_send_here(client: TestClient, sent: dict[str, str], status: int) -> None:
    assert (
        client.post("/healthz", headers=sent).status_code == status
    )  # 405: let through to where POST is not


@pytest.mark.parametrize(
    ("target", "headers", "status"),
    [
        ("/?q=" + "a" * 60_000, {}, 414),
        ("/" + "a" * 8_192, {}, 414),
        ("/healthz", {"X-Long": "a" * 40_000}, 431),
        ("/healthz", {"Content-Encoding": "gzip"}, 415),
        ("/healthz", {"Content-Length": "8000001"}, 413),
        ("/healthz", {"Content-Length": "9" * 40}, 413),
    ],
)
def test_what_is_too_large_is_refused_unread(
    client: TestClient, target: str, headers: dict[str, str], status: int
) -> None:
    got = client.get(target, headers=headers)
    assert got.status_code == status
    assert got.headers["Content-Type"] == "application/problem+json"
    assert got.json()["status"] == status
    assert "default-src 'none'" in got.headers["Content-Security-Policy"]


def test_people_are_refused_with_a_page_and_nothing_of_theirs_in_it(client: TestClient) -> None:
    asked = {"Accept": "text/html", "Host": "evil.example", "Referer": MARK}
    got = client.get(f"/role/{MARK}?q={MARK}", headers=asked)
    assert got.status_code == 421
    assert got.headers["Content-Type"].startswith("text/html")
    assert "canary" not in got.text


def test_who_asks_too_often_is_told_when_to_come_again() -> None:
    served = TestClient(application(Settings(per_minute=1, burst=2)), base_url=HERE)
    codes = [served.get("/static/none").status_code for _ in range(3)]
    assert codes == [404, 404, 429]
    assert 0 < int(served.get("/static/none").headers["Retry-After"]) <= 60
    assert served.get("/healthz").status_code == 200
    assert 'rolescope_refused_total{reason="rate"} 2.0' in _metrics(served)


def _metrics(served: TestClient) -> str:
    text: bytes = served.app.state.metrics.text()  # type: ignore[attr-defined]
    return text.decode()
