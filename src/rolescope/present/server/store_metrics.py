"""How the server's own store fares, for Prometheus; looked at every few minutes however often it is asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from time import monotonic

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from rolescope.model.errors import RolescopeError
from rolescope.model.watch import WatchAnswer
from rolescope.present.server.watch_metrics import Watched
from rolescope.questions.watch import watch

EVERY = timedelta(minutes=5)
"""Why so seldom: whoever writes the store waits while it is looked at."""
REST = 20
"""Times as long as a look took, none is taken: a large store is left alone for longer."""


class StoreMetrics(Collector):
    """The watch of one store, as it was looked at last.

    Args:
        folder: where the store is.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._tried: datetime | None = None
        self._pause = EVERY
        self._seen: datetime | None = None
        self._view: WatchAnswer | None = None
        self._there = False

    def refresh(self, now: datetime | None = None) -> None:
        """Look at the store if that is due. Takes as long as reading it; a store that is busy is left."""
        at = now or datetime.now(UTC)
        with self._lock:
            if self._tried is not None and at - self._tried < self._pause:
                return
            self._tried, began = at, monotonic()
            try:
                self._view = watch(at.isoformat(), self._folder).view
            except RolescopeError:
                self._there = False
                return
            self._there, self._seen = True, at
            self._pause = max(EVERY, REST * timedelta(seconds=monotonic() - began))

    def collect(self) -> Iterable[Metric]:
        """Whether it could be looked at, when it was, and what was seen then."""
        yield GaugeMetricFamily(
            "rolescope_store_available", "1 if the store could be looked at.", value=float(self._there)
        )
        if self._view is None or self._seen is None:
            return
        yield GaugeMetricFamily(
            "rolescope_watch_timestamp_seconds",
            "When the store was looked at last.",
            value=self._seen.timestamp(),
        )
        yield from Watched(self._view).collect()
