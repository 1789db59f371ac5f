"""What is watched of a store, and what it remembers of visits, as its tables have them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolescope.store.own import watched
from rolescope.store.own.asked import last_visit, requests_since
from rolescope.store.own.file import OwnFile
from rolescope.store.own.open import own_store
from rolescope.store.own.records import Outcome
from tests.questions.watch.made import NOW, ago, opened, visited


@pytest.fixture
def file(tmp_path: Path) -> Iterator[OwnFile]:
    with own_store(NOW.isoformat(), tmp_path) as opened_file:
        yield opened_file


def test_a_visit_that_reached_nobody_is_none(file: OwnFile) -> None:
    visited(file, "lever", ago(2), 10, account="acme")
    visited(file, "lever", ago(1), 10, account="other")
    file.run("UPDATE visits SET requests = 0 WHERE account = 'other'")
    assert last_visit(file, "lever", "acme") == ago(2)
    assert last_visit(file, "lever", "other") is None
    assert last_visit(file, "lever", None) is None
    assert requests_since(file, "lever", ago(3)) == ((ago(2), 1),)
    assert requests_since(file, "lever", ago(1)) == ()


def test_visits_and_boards_keep_what_was_seen(file: OwnFile) -> None:
    visited(file, "lever", ago(9), 10, account="acme")
    visited(file, "lever", ago(2), 12, account="acme", refused=3, moved=("[].text",))
    visited(file, "lever", ago(1), 0, account="acme", outcome=Outcome.FAILED)
    second, third = watched.visits(file, ago(3))
    assert (second.at, second.read, second.refused, second.moved, second.whole) == (
        ago(2),
        12,
        3,
        ("[].text",),
        True,
    )
    assert (third.outcome, third.whole) == ("failed", False)
    assert watched.boards(file) == [watched.Board("lever", "acme", ago(2), ago(9))]


def test_openings_are_of_the_period_in_which_they_were_seen_last(file: OwnFile) -> None:
    opened(file, "remotive", 30, first=0, seen=ago(60), last=ago(20), place=False, employers=3)
    opened(file, "remotive", 40, first=100, seen=ago(60), last=ago(1), employers=4, years=None)
    opened(file, "remotive", 50, first=200, seen=ago(90), last=ago(80))
    both = watched.shown(file, NOW, ago(7), ago(63))["remotive"]
    now, before = both[True], both[False]
    assert (now.total.tolist(), before.total.tolist()) == ([10] * 4, [10] * 3)
    assert (now.having["place"].sum(), before.having["place"].sum()) == (40, 0)
    assert (now.having["years"].sum(), before.having["years"].sum()) == (0, 30)
    assert now.having["read"].sum() == 40


def test_a_reading_of_what_an_opening_stated_before_counts_for_nothing(file: OwnFile) -> None:
    opened(file, "remotive", 30, first=0, seen=ago(60), last=ago(1))
    file.run("UPDATE openings SET content = 'another'")
    now = watched.shown(file, NOW, ago(7), ago(63))["remotive"][True]
    assert now.having["read"].sum() == now.having["skills"].sum() == 0


def test_mixes_leave_out_boards_that_are_new(file: OwnFile) -> None:
    visited(file, "remotive", ago(90), 60)
    visited(file, "lever", ago(2), 60, account="acme")
    opened(file, "remotive", 30, first=0, seen=ago(60), last=ago(1), work="data_analyst")
    opened(file, "remotive", 20, first=100, seen=ago(3), last=ago(1))
    opened(file, "lever", 20, first=0, seen=ago(2), last=ago(1), account="acme")
    mixes = watched.mixes(file, "work", NOW, ago(28), ago(208))
    assert list(mixes) == ["remotive"]
    now, before = mixes["remotive"]
    assert (now.sum(axis=0).tolist(), before.sum(axis=0).tolist()) == ([0, 20], [30, 0])
    skills = watched.mixes(file, "skills", NOW, ago(28), ago(208))["remotive"]
    assert skills.now.sum(axis=0).tolist() == [20, 20]


def test_labels_come_with_what_was_read(file: OwnFile) -> None:
    opened(file, "personio", 2, first=0, seen=ago(3), last=ago(1), labels={"seniority": "student"})
    opened(file, "personio", 2, first=10, seen=ago(3), last=ago(1))
    found = list(watched.labelled(file, "personio", "seniority", "level"))
    assert [(one.stated, one.language, one.value, one.openings) for one in found] == [
        ("student", "en", "senior", 1),
        ("student", "en", "senior", 1),
    ]
    (one, _) = watched.labelled(file, "personio", "seniority", "skills")
    assert (one.stated, one.skills, one.openings) == ("student", ["python", "sql"], 1)
    assert list(watched.labelled(file, "personio", "degree", "degree")) == []
    assert list(watched.labelled(file, "lever", "seniority", "level")) == []
