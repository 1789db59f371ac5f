"""An older file is brought up to date, a newer one refused, and a step that fails leaves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import EvidenceDamaged
from rolescope.store.own.file import OwnFile
from rolescope.store.own.migrations import Step, migrate, steps
from tests.store.own.made import at


def test_steps_are_numbered_without_a_gap() -> None:
    assert [one.number for one in steps()] == list(range(1, len(steps()) + 1))


def test_an_older_file_keeps_what_it_has_and_gains_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "own.duckdb"
    with OwnFile(path) as file:
        assert migrate(file, at(0), steps()[:1]) == 1
        file.run("INSERT INTO refusals VALUES ('board', 'u', 'p', 'k', 'r')")
    with OwnFile(path) as file:
        assert migrate(file, at(1)) == len(steps()) - 1
        assert migrate(file, at(2)) == 0
        assert file.run("SELECT count(*) FROM refusals") == [(1,)]
        assert file.run("SELECT count(*) FROM visits") == [(0,)]
        recorded = file.run("SELECT number, name, hour(applied_at) FROM migrations ORDER BY number")
    assert recorded == [(one.number, one.name, int(one.number > 1)) for one in steps()]


def test_a_newer_file_is_refused_and_left(tmp_path: Path) -> None:
    with OwnFile(tmp_path / "own.duckdb") as file:
        newer = [*steps(), Step(len(steps()) + 1, "more", "CREATE TABLE more (a INTEGER)")]
        migrate(file, at(0), newer)
        with pytest.raises(EvidenceDamaged, match="newer rolescope"):
            migrate(file, at(1))
        assert file.run("SELECT count(*) FROM migrations") == [(len(newer),)]


def test_a_step_that_fails_undoes_those_before_it(tmp_path: Path) -> None:
    with OwnFile(tmp_path / "own.duckdb") as file:
        bad = [*steps(), Step(len(steps()) + 1, "bad", "CREATE TABLE refusals (a INTEGER)")]
        with pytest.raises(EvidenceDamaged):
            migrate(file, at(0), bad)
        assert migrate(file, at(1)) == len(steps())
