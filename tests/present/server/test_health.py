"""How the process is, to a supervisor and to Prometheus."""

from __future__ import annotations

import asyncio

from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.drawn import JSON, Drawn


def test_alive_at_once_and_ready_after_the_first_answer() -> None:
    app = application()
    client = TestClient(app, base_url="http://localhost")
    assert client.get("/healthz").json() == {"status": "alive"}
    assert client.get("/readyz").status_code == 503
    asyncio.run(app.state.desk.drawn("a", lambda: Drawn(b"{}", JSON)))
    assert client.get("/readyz").json()["status"] == "ready"
    assert client.get("/readyz").headers["Cache-Control"] == "no-store"


def test_what_it_counts_can_be_read_by_prometheus() -> None:
    client = TestClient(application(), base_url="http://localhost", client=("127.0.0.1", 1))
    assert client.get("/metrics").status_code == 403  # any name is answered to, so nobody is local
    app = client.app
    names = {one.name for one in text_string_to_metric_families(app.state.metrics.text().decode())}  # type: ignore[attr-defined]
    assert names >= {
        "rolescope_requests",
        "rolescope_request_seconds",
        "rolescope_refused",
        "rolescope_remembered_bytes",
        "rolescope_remembered_answers",
        "rolescope_waiting",
        "process_resident_memory_bytes",
    }
