"""A store's watch in Prometheus's text format: labels of anybody's making stay labels."""

from __future__ import annotations

from prometheus_client.parser import text_string_to_metric_families

from rolescope.model.watch import Beyond, Finding, Interval, Measure, Score, SourceWatch, WatchAnswer
from rolescope.present.server.watch_metrics import text

ODD = 'https://example.org/"a\\b\n'


def _told(found: Finding, interval: Interval | None) -> dict[str, list[tuple[dict[str, str], float]]]:
    measure = Measure("freshness", "jsonld", ODD, None, "hours", interval, 24.0, Beyond.ABOVE, found, "told")
    source = SourceWatch("jsonld", "Careers pages", 1, 3, None, 0, None, measures=(measure,))
    aside = SourceWatch("adzuna", "Adzuna", 1, 0, None, 0, "its terms forbid counts")
    score = Score("personio", "seniority", "level", "de", 40, 30, Interval(0.9, 0.8, 1.0, 30))
    view = WatchAnswer("2026-11-30T12:00:00Z", 7, 56, (source, aside), (score,))
    return {
        one.name: [(sample.labels, sample.value) for sample in one.samples]
        for one in text_string_to_metric_families(text(view))
    }


def test_a_measure_is_its_bounds_and_whether_it_is_an_alarm() -> None:
    told = _told(Finding.ALARM, Interval(30.0, 29.0, 31.0, 1))
    labels = {"source": "jsonld", "account": ODD, "measure": "freshness", "of": ""}
    bounds = {"value": 30.0, "low": 29.0, "high": 31.0, "threshold": 24.0, "alarm": 1.0}
    for name, value in bounds.items():
        assert told[f"rolescope_watch_{name}"] == [(labels, value)]
    assert told["rolescope_store_openings"] == [({"source": "jsonld"}, 3.0)]
    assert told["rolescope_label_agreement"][0][1] == 0.9
    assert told["rolescope_labels"][0][1] == 40


def test_what_was_not_measured_has_no_value_and_no_alarm() -> None:
    told = _told(Finding.TOO_FEW, None)
    assert told["rolescope_watch_value"] == []
    assert [value for _, value in told["rolescope_watch_alarm"]] == [0.0]
