"""What is watched of a store, for Prometheus: a gauge of each bound, and one of each alarm."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from rolescope.model.watch import Finding, Score, WatchAnswer

LABELS = ("source", "account", "measure", "of")
SCORED = ("source", "label", "of", "language")


def text(view: WatchAnswer) -> str:
    """All of it in Prometheus's text format."""
    registry = CollectorRegistry()
    registry.register(Watched(view))
    return generate_latest(registry).decode()


class Watched(Collector):
    """One answer as metrics."""

    def __init__(self, view: WatchAnswer) -> None:
        self._view = view

    def collect(self) -> Iterable[Metric]:
        """Measures that could be taken, alarms of all, openings, and the scorecard."""
        yield from _measures(self._view)
        openings = GaugeMetricFamily(
            "rolescope_store_openings", "Openings seen in the last period.", labels=("source",)
        )
        for source in self._view.sources:
            if source.aside is None:
                openings.add_metric((source.source,), source.openings)
        yield openings
        yield from _scores(self._view.scorecard)


def _measures(view: WatchAnswer) -> Iterable[Metric]:
    what = {
        "value": "A watched measure.",
        "low": "Lower end of its 99 % interval.",
        "high": "Upper end of its 99 % interval.",
        "threshold": "What it is held against.",
    }
    gauges = {
        bound: GaugeMetricFamily(f"rolescope_watch_{bound}", told, labels=LABELS)
        for bound, told in what.items()
    }
    alarm = GaugeMetricFamily(
        "rolescope_watch_alarm", "1 if the whole interval is beyond the threshold.", labels=LABELS
    )
    for source in view.sources:
        for one in source.measures:
            labels = (one.source, one.account or "", one.name, one.of or "")
            alarm.add_metric(labels, float(one.finding is Finding.ALARM))
            if one.interval is not None:
                for bound in ("value", "low", "high"):
                    gauges[bound].add_metric(labels, getattr(one.interval, bound))
                gauges["threshold"].add_metric(labels, one.threshold)
    yield from gauges.values()
    yield alarm


def _scores(found: Iterable[Score]) -> Iterable[Metric]:
    agreement = GaugeMetricFamily(
        "rolescope_label_agreement", "Share of a source's labels that the reader agrees with.", labels=SCORED
    )
    labelled = GaugeMetricFamily(
        "rolescope_labels", "Labels that can be held against a reading.", labels=SCORED
    )
    for one in found:
        labels = (one.source, one.label, one.of, one.language or "")
        labelled.add_metric(labels, one.labelled)
        if one.agreement is not None:
            agreement.add_metric(labels, one.agreement.value)
    yield agreement
    yield labelled
