"""Levels of one role held against each other, and the technical track against the managerial one."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.shares import Verdict
from rolescope.model.switch import Ladder
from rolescope.questions.figures.ladder import Climbed, ladder
from rolescope.questions.figures.levels import activities_by_level, years_by_level
from rolescope.questions.figures.reader import Reader
from rolescope.questions.figures.scope import settle
from rolescope.store.facts import FactStore
from tests.questions.world import Cell, store

ROLE = "data_engineer"


def climbed(made: FactStore) -> Climbed:
    cells = made.cells(ROLE)
    asked = settle([cells], country=None, level=None, since=None)
    reader = Reader(made.reader_error, made.duty_confusion, made.role_confusion)
    return Climbed(cells, asked, reader, made.skills(), ())


def world(folder: Path, managers: int = 0) -> FactStore:
    """Entry asks for SQL alone, lead for SQL and Docker; no level stated: six postings."""
    levels = {"entry": (30, {"sql": 9}), "lead_principal": (30, {"sql": 9, "docker": 7})}
    levels["manager"] = (managers, {"sql": 2, "docker": 7})
    made = [
        Cell(ROLE, 100 * place + e, 10, level=level, skills=skills, years={place: 10})
        for place, (level, (n, skills)) in enumerate(levels.items(), 1)
        for e in range(n)
    ]
    return store(folder, [*made, Cell(ROLE, 900, 6, level="unstated"), Cell(ROLE, 901, 4, level="intern")])


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Ladder:
    return ladder(climbed(world(tmp_path_factory.mktemp("plain"))))


def test_a_skill_that_comes_in_is_found_and_one_that_stays_is_not(found: Ladder) -> None:
    lead = next(rung for rung in found.rungs if rung.level == "lead_principal")
    assert lead.against == "entry"  # mid and senior have no postings
    assert [(one.id, one.difference.verdict) for one in lead.more] == [("docker", Verdict.HIGHER)]
    assert lead.more[0].difference.value == pytest.approx(0.7, abs=0.02)
    assert (lead.more[0].difference.a, lead.more[0].difference.b) == ("lead_principal", "entry")
    assert lead.less == ()


def test_thin_levels_are_there_with_their_reason(found: Ladder) -> None:
    intern = found.rungs[0]
    assert (intern.level, intern.postings) == ("intern", 4)
    assert intern.reason == "suppressed (n = 4, needs 20)"
    assert intern.years is None
    assert intern.activities == ()
    assert found.unstated == 6


def test_tracks_without_managers_cannot_be_told(found: Ladder) -> None:
    assert found.tracks is not None
    assert found.tracks.reason == "managerial track suppressed (n = 0, needs 20)"
    assert found.tracks.postings == {"technical": 300, "managerial": 0}


def test_tracks_with_enough_of_both_are_told_apart(tmp_path: Path) -> None:
    tracks = ladder(climbed(world(tmp_path, managers=30))).tracks
    assert tracks is not None
    assert tracks.reason is None
    assert [(one.id, one.difference.verdict) for one in tracks.rows] == [("sql", Verdict.LOWER)]
    assert tracks.rows[0].difference.value == pytest.approx(-0.7, abs=0.02)


def test_years_and_duties_are_those_told_elsewhere(tmp_path: Path) -> None:
    one = climbed(world(tmp_path))
    made = ladder(one)
    years = years_by_level([one.cells], one.asked, one.reader.field("years"))
    assert [rung.years for rung in made.rungs if rung.years] == [row for row in years if row.n >= 20]
    done = activities_by_level([one.cells], one.asked, one.reader.confusion("activity"))
    assert [rung.activities for rung in made.rungs if rung.activities] == [one.activities for one in done]
