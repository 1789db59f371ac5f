"""What watching answers with: names of boards and measures, and which of them are alarms."""

from __future__ import annotations

from rolescope.model.plain import plain
from rolescope.model.watch import Beyond, Finding, Interval, Measure, SourceWatch, WatchAnswer


def _measure(found: Finding, account: str | None = "acme", of: str | None = "place") -> Measure:
    interval = Interval(0.5, 0.4, 0.6, 30)
    return Measure(
        "completeness", "greenhouse", account, of, "points", interval, 0.1, Beyond.BELOW, found, "told"
    )


def test_a_measure_is_named_by_its_board_and_what_it_is_of() -> None:
    one = _measure(Finding.CLEAR)
    assert (one.board, one.label) == ("greenhouse:acme", "completeness of place")
    whole = _measure(Finding.CLEAR, None, None)
    assert (whole.board, whole.label) == ("greenhouse", "completeness")


def test_alarms_are_those_of_all_sources_in_their_order() -> None:
    loud, quiet = _measure(Finding.ALARM), _measure(Finding.UNSURE)
    found = [
        SourceWatch(one, one, 1, 9, None, 0, None, measures=measures)
        for one, measures in (("a", (quiet, loud)), ("b", (quiet,)), ("c", (loud,)))
    ]
    assert WatchAnswer("2026-11-30T12:00:00Z", 7, 56, tuple(found), ()).alarms == (loud, loud)


def test_an_interval_is_written_by_its_names() -> None:
    assert plain(Interval(0.5, 0.25, 0.75, 30)) == {
        "value": 0.5,
        "low": 0.25,
        "high": 0.75,
        "n": 30,
        "clusters": None,
    }
