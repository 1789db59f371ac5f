"""Years and duties level by level: only where a level has evidence, and not where one was asked for."""

from __future__ import annotations

from pathlib import Path

from rolescope.model.comparison import Comparison
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.compare import compare
from rolescope.questions.figures.levels import TOP
from tests.questions.world import Cell, alike, store

PAIR = ("data scientist", "data engineer")
DS, DE = "data_scientist", "data_engineer"


def view(folder: Path, cells: list[Cell], level: str | None = None) -> Comparison:
    return compare(PAIR, store=store(folder, cells), level=level).view


def world() -> list[Cell]:
    return [
        *alike(DS, range(20), level="senior", years={7: 10}, activities={"train_models": 8, "other": 2}),
        *alike(DS, range(20), level="entry", years={1: 10}, activities={"insight_communication": 10}),
        *alike(DE, range(20), level="senior", years={5: 10}, activities={"software_development": 10}),
    ]


def test_years_by_level_are_quartiles_within_it(tmp_path: Path) -> None:
    found = {(row.level, row.role): row for row in view(tmp_path, world()).years_by_level}
    assert set(found) == {(level, role) for level in ("entry", "senior") for role in (DS, DE)}
    senior = found["senior", DS].p50
    assert isinstance(senior, Estimate)
    assert senior.value == 7
    assert isinstance(found["entry", DE].p50, NotEstimable), "no data engineer at entry level"


def test_duties_by_level_are_each_roles_largest(tmp_path: Path) -> None:
    found = {one.level: one.activities for one in view(tmp_path, world()).activities_by_level}
    assert list(found) == ["entry", "senior"], "in the order of levels"
    senior = {row.id: row for row in found["senior"]}
    assert {"train_models", "software_development"} <= set(senior)
    assert "other" not in senior, "the catch-all names no duty"
    share = senior["train_models"].roles[DS]
    assert isinstance(share, Estimate)
    assert 0.6 < share.value < 1
    assert len(senior) <= 2 * TOP


def test_where_one_level_is_asked_for_there_is_nothing_to_part(tmp_path: Path) -> None:
    found = view(tmp_path, world(), level="senior")
    assert (found.years_by_level, found.activities_by_level) == ((), ())


def test_a_level_of_few_postings_is_left_out(tmp_path: Path) -> None:
    cells = [*world(), Cell(DS, 50, 10, level="intern")]
    assert "intern" not in {row.level for row in view(tmp_path, cells).years_by_level}
