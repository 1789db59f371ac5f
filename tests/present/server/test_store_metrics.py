"""/metrics of a server that has a store: the watch of it, looked at seldom, and whether it could be."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from rolescope.present.server.app import application
from rolescope.present.server.settings import Settings
from rolescope.present.server.store_metrics import EVERY, StoreMetrics
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from tests.questions.watch.made import NOW, ago, stable, visited

TOKEN = "a-token-of-sixteen-signs"  # noqa: S105  (of these tests)
HEADERS = {"Authorization": f"Bearer {TOKEN}"}


def _figures(text: str, name: str) -> dict[tuple[str, ...], float]:
    return {
        tuple(sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == name
    }


def test_a_server_with_a_store_tells_of_it(tmp_path: Path) -> None:
    with own_store(NOW.isoformat(), tmp_path) as file:
        stable(file)
    with TestClient(
        application(Settings(store=tmp_path, token=TOKEN)), base_url="http://localhost"
    ) as client:
        text = client.get("/metrics", headers=HEADERS).text
    assert _figures(text, "rolescope_store_available") == {(): 1.0}
    assert ("remotive", "", "freshness", "") in {
        (labels["source"], labels["account"], labels["measure"], labels["of"])
        for family in text_string_to_metric_families(text)
        if family.name == "rolescope_watch_value"
        for labels in (sample.labels for sample in family.samples)
    }


def test_a_server_without_one_tells_of_none() -> None:
    with TestClient(application(Settings(token=TOKEN)), base_url="http://localhost") as client:
        text = client.get("/metrics", headers=HEADERS).text
    assert "rolescope_store" not in text
    assert "rolescope_watch" not in text


def _value(metrics: StoreMetrics, name: str) -> list[float]:
    return [sample.value for one in metrics.collect() if one.name == name for sample in one.samples]


def test_a_store_is_looked_at_seldom_and_a_busy_one_is_left(tmp_path: Path) -> None:
    metrics = StoreMetrics(tmp_path)
    metrics.refresh(NOW)
    assert _value(metrics, "rolescope_store_available") == [0.0]
    with own_store(NOW.isoformat(), tmp_path) as file:
        visited(file, "remotive", ago(hours=1), 60)
    metrics.refresh(NOW + EVERY / 2)
    assert _value(metrics, "rolescope_store_available") == [0.0]
    metrics.refresh(NOW + EVERY)
    assert _value(metrics, "rolescope_store_available") == [1.0]
    seen = _value(metrics, "rolescope_watch_timestamp_seconds")
    with OwnFile(tmp_path / FILE):
        metrics.refresh(NOW + 2 * EVERY + timedelta(seconds=1))
    assert _value(metrics, "rolescope_store_available") == [0.0]
    assert _value(metrics, "rolescope_watch_timestamp_seconds") == seen
