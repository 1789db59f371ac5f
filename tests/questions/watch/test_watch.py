"""What a store's watch finds: a dropped field, a halved volume, a quiet board; in quiet weeks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion, StoreUnavailable
from rolescope.model.watch import Finding, Measure, WatchAnswer
from rolescope.present.terminal.watch import table
from rolescope.questions.watch import watch
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Outcome
from tests.questions.watch.made import NOW, ago, opened, stable, visited


@pytest.fixture
def file(tmp_path: Path) -> Iterator[OwnFile]:
    with own_store(NOW.isoformat(), tmp_path) as opened_file:
        yield opened_file


def _asked(file: OwnFile) -> Answer[WatchAnswer]:
    file.close()
    return watch(NOW.isoformat(), file.path.parent)


def _alarms(file: OwnFile) -> dict[str, Measure]:
    return {f"{one.board} {one.label}": one for one in _asked(file).view.alarms}


def test_a_quiet_store_raises_no_alarm(file: OwnFile) -> None:
    stable(file)
    answer = _asked(file)
    assert answer.view.alarms == ()
    (source,) = answer.view.sources
    assert (source.source, source.boards, source.openings) == ("remotive", 1, 240)
    assert (source.visited, source.delay_hours) == ("2026-11-30T11:00:00Z", 24)
    clear = {one.label for one in source.measures if one.finding is Finding.CLEAR}
    assert {"freshness", "unreachable", "moved", "volume of fall", "volume of growth"} <= clear
    assert {"completeness of employer", "promised of employer", "extraction of skills", "unread"} <= clear


def test_the_same_store_at_the_same_time_gives_the_same_bytes(file: OwnFile) -> None:
    stable(file)
    first = _asked(file)
    again = watch("2026-11-30T13:00:00+01:00", file.path.parent)
    assert first.to_json() == again.to_json()
    assert first.question == {"name": "watch", "at": "2026-11-30T12:00:00Z"}


def test_a_table_of_ones_own_is_never_stale(file: OwnFile) -> None:
    visited(file, "file", ago(days=60), 30, account="jobs")
    opened(file, "file", 30, first=0, seen=ago(60), last=ago(60), account="jobs")
    answer = _asked(file)
    assert answer.view.alarms == ()
    labels = {one.label for source in answer.view.sources for one in source.measures}
    assert "unreachable" in labels
    assert "freshness" not in labels
    assert "1 table, 0 openings seen in the last 7 days\n" in table(answer)


def test_a_dropped_field_is_found(file: OwnFile) -> None:
    stable(file, place=False)
    found = _alarms(file)
    assert list(found) == ["remotive completeness of place"]
    alarm = found["remotive completeness of place"]
    assert alarm.told == (
        "0% of 240 openings of the last 7 days have a place; of 300 of the 56 days before 100%."
    )
    assert alarm.interval is not None
    assert alarm.interval.high < alarm.threshold == -0.10
    assert "its reader has to be mended" in alarm.advice


def test_a_halved_volume_is_found_and_stays_found(file: OwnFile) -> None:
    for day in range(30, 1, -1):
        visited(file, "greenhouse", ago(day), 60 + day % 3, account="acme")
    for day in (1, 0):
        visited(file, "greenhouse", ago(day, hours=1), 30, account="acme")
    found = _alarms(file)
    assert list(found) == ["greenhouse:acme volume of fall"]
    assert found["greenhouse:acme volume of fall"].interval is not None
    assert found["greenhouse:acme volume of fall"].told.endswith("0.50 times as many.")


def test_a_doubled_volume_is_found(file: OwnFile) -> None:
    for day in range(30, 0, -1):
        visited(file, "greenhouse", ago(day), 60 + day % 3, account="acme")
    visited(file, "greenhouse", ago(hours=1), 200, account="acme")
    assert list(_alarms(file)) == ["greenhouse:acme volume of growth"]


def test_a_board_gone_quiet_is_found(file: OwnFile) -> None:
    for day in range(30, 4, -1):
        visited(file, "greenhouse", ago(day), 60, account="acme")
    visited(file, "lever", ago(2), 10, account="acme")
    visited(file, "lever", ago(days=9), 10, account="once")
    found = _alarms(file)
    assert list(found) == ["greenhouse:acme freshness", "lever:once freshness"]
    assert found["greenhouse:acme freshness"].told == (
        "greenhouse:acme was last seen whole 120 hours ago; it is visited every 24 hours."
    )
    assert "rolescope ingest greenhouse:acme --every 6h" in found["greenhouse:acme freshness"].advice


def test_a_board_that_fails_again_and_again_is_found(file: OwnFile) -> None:
    visited(file, "lever", ago(hours=20), 10, account="acme")
    for hours in (4, 3, 2):
        visited(file, "lever", ago(hours=hours), 0, account="acme", outcome=Outcome.FAILED)
    found = _alarms(file)
    assert found["lever:acme unreachable"].told == "The last 3 visits of lever:acme saw nothing."


def test_a_field_that_moved_is_named(file: OwnFile) -> None:
    visited(file, "lever", ago(hours=1), 10, account="acme", moved=("[].text", "[].lists"))
    assert _alarms(file)["lever:acme moved"].told == "No entry of lever:acme has [].text, [].lists any more."


def test_more_refused_entries_are_found(file: OwnFile) -> None:
    for day in range(10, 0, -1):
        visited(file, "jobicy", ago(day), 100, refused=1)
    visited(file, "jobicy", ago(hours=1), 60, refused=40)
    assert _alarms(file)["jobicy refused"].told == "40% of 100 entries gave no opening, 1% before."


def test_another_mix_of_roles_is_found(file: OwnFile) -> None:
    visited(file, "remotive", ago(100), 60)
    visited(file, "remotive", ago(hours=1), 60)
    opened(file, "remotive", 200, first=0, seen=ago(60), last=ago(30), work="data_engineer")
    opened(file, "remotive", 200, first=1_000, seen=ago(3), last=ago(hours=1), work="data_analyst")
    assert "remotive drift of roles" in _alarms(file)


def test_nothing_of_openings_is_measured_where_terms_forbid_counts(file: OwnFile) -> None:
    for day in range(10, -1, -1):
        visited(file, "adzuna", ago(day, hours=1), 60, account="gb", refused=50)
    opened(file, "adzuna", 80, first=0, seen=ago(60), last=ago(20))
    opened(file, "adzuna", 60, first=1_000, seen=ago(20), last=ago(hours=1), place=False)
    (source,) = _asked(file).view.sources
    assert source.aside == "its terms forbid counts, so that only its visits are watched"
    assert (source.openings, source.completeness, source.extraction, dict(source.refused)) == (0, (), (), {})
    assert {one.name for one in source.measures} == {"freshness", "unreachable", "moved"}


def test_readings_are_held_against_labels(file: OwnFile) -> None:
    label = {"seniority": "experienced", "years": "2-5"}
    opened(file, "personio", 30, first=0, seen=ago(9), last=ago(1), labels=label, level="senior", years=3)
    opened(file, "personio", 10, first=100, seen=ago(9), last=ago(1), labels=label, level="entry", years=8)
    opened(
        file, "personio", 10, first=200, seen=ago(9), last=ago(1), labels=label, level="unstated", years=None
    )
    opened(file, "personio", 3, first=300, seen=ago(9), last=ago(1), labels={"seniority": "wizard"})
    seniority, years = _asked(file).view.scorecard
    assert (seniority.source, seniority.label, seniority.of, seniority.language) == (
        "personio",
        "seniority",
        "level",
        "en",
    )
    assert (seniority.labelled, seniority.read) == (50, 40)
    assert seniority.agreement is not None
    assert seniority.agreement.value == 0.75
    assert seniority.confusion == {"experienced → senior": 30, "experienced → entry": 10}
    assert seniority.unmapped == {"wizard": 3}
    assert (years.labelled, years.read, years.agreement and years.agreement.value) == (50, 40, 0.75)


def test_a_store_that_is_none_and_a_time_that_is_none_are_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="There is no store at"):
        watch(NOW.isoformat(), tmp_path)
    assert not list(tmp_path.iterdir())
    with pytest.raises(BadQuestion, match="takes a time such as"):
        watch("yesterday", tmp_path)
