"""`rolescope watch` on the command line: what is told, in which form, and the exit code of an alarm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from typer.testing import CliRunner, Result

from rolescope.model.errors import StoreUnavailable
from rolescope.present.cli import app
from rolescope.store.own.open import own_store
from tests.questions.watch.made import NOW, ago, opened, stable, visited

AT = "2026-11-30T12:00:00Z"


def _ran(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app.app, ["watch", "--home", str(folder), "--at", AT, *arguments])


@pytest.fixture
def quiet(tmp_path: Path) -> Path:
    with own_store(NOW.isoformat(), tmp_path) as file:
        stable(file)
    return tmp_path


@pytest.fixture
def loud(tmp_path: Path) -> Path:
    with own_store(NOW.isoformat(), tmp_path) as file:
        stable(file, place=False)
        visited(file, "personio", ago(hours=1), 30, account="acme")
        opened(file, "personio", 30, first=0, seen=ago(9), last=ago(1), labels={"seniority": "experienced"})
    return tmp_path


def test_a_quiet_store_ends_well(quiet: Path) -> None:
    ran = _ran(quiet)
    assert ran.exit_code == 0
    assert ran.output.splitlines()[0] == "No alarm over 1 source, at 2026-11-30 12:00 UTC"
    assert "it shows openings 24 hours late" in ran.output
    assert all(len(line) <= 80 for line in ran.output.splitlines())


def test_an_alarm_says_what_to_do_and_has_a_code_of_its_own(loud: Path) -> None:
    ran = _ran(loud)
    assert ran.exit_code == 6
    told = ran.output
    assert told.startswith("1 alarm over 2 sources")
    assert "ALARM  remotive: completeness of place\n" in told
    assert "99 % interval −100 points to" in told
    assert "→ Look at one opening of remotive at its source" in told
    assert "Labels of sources: 1 of 1" in told


def test_the_scorecard_alone(loud: Path) -> None:
    told = _ran(loud, "--scorecard").output.splitlines()
    assert told[2].split() == ["label", "read", "as", "text", "labels", "read", "agreement", "(99", "%)"]
    assert told[3].split()[:8] == ["personio", "seniority", "level", "en", "30", "30", "100", "%"]
    assert told[4].strip() == "experienced → senior: 30"
    assert not any("ALARM" in line for line in told)


def test_the_same_answer_as_json(loud: Path) -> None:
    ran = _ran(loud, "--format", "json")
    assert ran.exit_code == 6
    answer = json.loads(ran.output)
    alarms = [one for source in answer["answer"]["sources"] for one in source["measures"] if one["advice"]]
    assert [(one["name"], one["of"], one["finding"]) for one in alarms] == [
        ("completeness", "place", "alarm")
    ]
    assert answer["answer"]["scorecard"][0]["agreement"]["value"] == 1.0
    assert answer["question"] == {"name": "watch", "at": AT}


def test_prometheus_can_read_it(loud: Path) -> None:
    ran = _ran(loud, "--format", "prometheus")
    assert ran.exit_code == 6
    found = {one.name: one for one in text_string_to_metric_families(ran.output)}
    on = [sample.labels for sample in found["rolescope_watch_alarm"].samples if sample.value]
    assert [(one["source"], one["measure"], one["of"]) for one in on] == [
        ("remotive", "completeness", "place")
    ]
    assert {"rolescope_watch_low", "rolescope_watch_high", "rolescope_watch_threshold"} <= set(found)
    assert found["rolescope_label_agreement"].samples[0].value == 1.0


def test_a_file_takes_it_too(quiet: Path, tmp_path: Path) -> None:
    target = tmp_path / "watch.prom"
    assert _ran(quiet, "--format", "prometheus", "--output", str(target)).exit_code == 0
    assert "rolescope_watch_alarm" in target.read_text(encoding="utf-8")


def test_without_a_store_there_is_nothing_to_watch(tmp_path: Path) -> None:
    ran = _ran(tmp_path)
    assert isinstance(ran.exception, StoreUnavailable)
    assert ran.exception.exit_code == 5, "as `jobs` and `store check` say it"
