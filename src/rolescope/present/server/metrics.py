"""What a server counts of itself, for Prometheus: routes and statuses, never who asked what."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from rolescope.present.server.desk import Desk
from rolescope.present.server.store_metrics import StoreMetrics

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds of the histogram; 0.1 is the bar for a page that is remembered."""


class Metrics:
    """The counts of one application, in a registry of its own.

    Args:
        desk: what is remembered and waits.
        store: folder of the server's own store, which is then watched too; None for none.
    """

    def __init__(self, desk: Desk, store: Path | None = None) -> None:
        self.registry = CollectorRegistry()
        self.store = StoreMetrics(store) if store is not None else None
        if self.store is not None:
            self.registry.register(self.store)
        self.requests = Counter(
            "rolescope_requests",
            "Requests answered.",
            ("route", "method", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "rolescope_request_seconds",
            "Seconds from a request's head to its last byte.",
            ("route",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self.refused = Counter(
            "rolescope_refused",
            "Requests refused before they were read.",
            ("reason",),
            registry=self.registry,
        )
        self.registry.register(_AtTheDesk(desk))
        ProcessCollector(registry=self.registry)

    def text(self) -> bytes:
        """All of it in Prometheus's text format."""
        return generate_latest(self.registry)


class _AtTheDesk(Collector):
    """What is remembered and what waits, as it is when asked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def collect(self) -> Iterable[Metric]:
        desk = self._desk
        yield GaugeMetricFamily("rolescope_remembered_bytes", "Bytes of answers kept.", value=desk.size)
        yield GaugeMetricFamily("rolescope_remembered_answers", "Answers kept.", value=desk.kept)
        yield GaugeMetricFamily(
            "rolescope_waiting", "Questions waiting or being answered.", value=desk.inside
        )
