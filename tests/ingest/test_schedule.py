"""When a board may be asked again: by hand-worked times, and by what a store remembers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rolescope.ingest.schedule import Turn, clock_time, moment, too_often, turn, turn_of
from rolescope.sources.boards.adzuna import SOURCE as ADZUNA
from rolescope.sources.boards.greenhouse import SOURCE as GREENHOUSE
from rolescope.sources.boards.jobicy import SOURCE as JOBICY
from rolescope.sources.boards.remotive import SOURCE as REMOTIVE
from rolescope.sources.visit import MOST
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Counts, Outcome, VisitEnd
from rolescope.store.own.visits import end_visit

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_a_board_that_was_never_visited_may_be() -> None:
    assert turn(REMOTIVE.terms, None, (), NOON) == Turn(None, "", MOST)


def test_remotive_is_asked_four_times_a_day_and_jobicy_once_an_hour() -> None:
    held = turn(REMOTIVE.terms, NOON - 5 * HOUR, (), NOON)
    assert (held.after, held.why) == (NOON + HOUR, "every 6 hours at most")
    assert turn(REMOTIVE.terms, NOON - 6 * HOUR, (), NOON).after is None
    assert turn(JOBICY.terms, NOON - HOUR + timedelta(minutes=1), (), NOON).why == "every hour at most"
    assert turn(JOBICY.terms, NOON - HOUR, (), NOON).after is None


def test_a_quota_leaves_what_is_left_and_then_nothing() -> None:
    asked = [(NOON - 30 * HOUR, 100), (NOON - 20 * HOUR, 150), (NOON - 3 * HOUR, 60)]
    assert turn(ADZUNA.terms, None, asked, NOON).most == 40  # 250 a day, of which 210 are gone
    full = turn(ADZUNA.terms, None, [*asked, (NOON - 2 * HOUR, 40)], NOON)
    assert (full.after, full.most) == (NOON + 4 * HOUR, 0)  # when the first 150 are a day old
    assert full.why == "250 requests in 24 hours at most"
    weeks = turn(ADZUNA.terms, None, [(NOON - 100 * HOUR, 990)], NOON)
    assert weeks.most == 10
    month = turn(ADZUNA.terms, None, [(NOON - 500 * HOUR, 2_500)], NOON)
    assert (month.after, month.why) == (NOON + 244 * HOUR, "2,500 requests in 31 days at most")


def test_a_clock_that_was_wrong_holds_a_board_no_longer_than_its_terms() -> None:
    assert turn(GREENHOUSE.terms, NOON + 1_000 * HOUR, (), NOON).after == NOON + HOUR


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (NOON.replace(hour=23, minute=10), "23:10 UTC"),
        (NOON.replace(minute=10, second=1), "12:11 UTC"),
        (NOON + 20 * HOUR, "08:00 UTC on 01 December"),
    ],
)
def test_times_are_told_as_a_person_reads_them(at: datetime, told: str) -> None:
    assert clock_time(at, NOON) == told


def test_an_interval_shorter_than_the_terms_is_told() -> None:
    assert too_often(REMOTIVE.terms, 60) == "it is asked every 6 hours at most"
    assert too_often(REMOTIVE.terms, 360) is None


def test_visits_that_reached_somebody_are_remembered(tmp_path: Path) -> None:
    def ended(account: str, hours_ago: int, requests: int) -> None:
        at = (NOON - hours_ago * HOUR).isoformat()
        end_visit(
            file, VisitEnd("adzuna", account, at, Outcome.FAILED, "x", Counts(), requests=requests, missed=1)
        )

    with own_store(NOON.isoformat(), tmp_path) as file:
        ended("gb", 3, 200)
        ended("us", 2, 49)
        ended("gb", 0, 0)
        assert turn_of(file, ADZUNA.terms, "adzuna", "gb", NOON).most == 1
        ended("us", 1, 1)
        assert turn_of(file, ADZUNA.terms, "adzuna", "de", NOON).after == NOON + 21 * HOUR
        assert turn_of(file, GREENHOUSE.terms, "adzuna", "gb", NOON).after is None
        assert turn_of(file, JOBICY.terms, "adzuna", "us", moment("2026-11-30T11:59:00Z")).after == NOON
