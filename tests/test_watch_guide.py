"""docs/watch.md says what `rolescope watch` does: measures, thresholds, periods, sources and exit code."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from rolescope.analyse.watch_shares import FEWEST
from rolescope.present.cli.app import app
from rolescope.present.cli.watch import ALARM
from rolescope.questions.watch import periods, rules, visited
from rolescope.sources.label_codes import label_codes

GUIDE = (Path(__file__).parents[1] / "docs/watch.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| (\w+) \| (?:board|source) \| (.*) \|$", GUIDE, re.MULTILINE))


def test_every_measure_has_its_row_and_its_threshold() -> None:
    found = [one for one in vars(rules).values() if isinstance(one, rules.Rule)]
    assert set(ROWS) == {one.name for one in found}
    assert "under 0.8, or over 2" in ROWS["volume"]
    assert (rules.FALL.threshold, rules.GROWTH.threshold) == (0.8, 2)
    assert "more than 2" in ROWS["unreachable"]
    assert rules.UNREACHABLE.threshold == 2
    assert "5 points more" in ROWS["refused"]
    assert rules.REFUSED.threshold == 0.05
    for name, rule in (("completeness", rules.COMPLETENESS), ("extraction", rules.EXTRACTION)):
        assert "10 points fewer" in ROWS[name]
        assert rule.threshold == -0.10
    assert f"over {rules.DRIFT.threshold}" in ROWS["drift"]
    assert f"{rules.FRESHNESS.threshold} after a single visit" in ROWS["freshness"]
    assert (visited.LATE, visited.SOONEST.total_seconds()) == (3, 24 * 3_600)
    assert (rules.PROMISED.threshold, rules.UNREAD.threshold) == (0.5, 0.1)


def test_periods_are_those_of_the_guide() -> None:
    told = " ".join(GUIDE.split())
    assert f"last {periods.RECENT_DAYS} days" in told
    assert f"{periods.BEFORE_DAYS} days before" in told
    assert f"last {periods.DRIFT_DAYS} days against the {periods.DRIFT_BEFORE_DAYS} before" in told
    assert f"Fewer than {FEWEST} are too few" in told
    assert f"exit code {ALARM}" in told


def test_sources_of_the_scorecard_are_named() -> None:
    names = {
        "personio": "Personio",
        "recruitee": "Recruitee",
        "smartrecruiters": "SmartRecruiters",
        "workable": "Workable",
        "themuse": "The Muse",
        "himalayas": "Himalayas",
        "jobicy": "Jobicy",
        "usajobs": "USAJOBS",
        "jobtech": "JobTech",
    }
    assert {one.source for one in label_codes()} == set(names)
    assert all(name in GUIDE for name in names.values())


def test_options_of_the_guide_are_options() -> None:
    told = CliRunner().invoke(app, ["watch", "--help"], env={"COLUMNS": "200", "TERM": "dumb"}).output
    asked = set(re.findall(r"rolescope watch.*?(--[a-z]+)", GUIDE))
    assert asked
    assert all(option in told for option in asked)
