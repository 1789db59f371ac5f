"""`rolescope ingest` on the command line, against a server on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rolescope.ingest import live
from rolescope.present.cli import app
from rolescope.sources.network.fetch import Door
from tests.ingest.test_live import Whole
from tests.sources.network.server import Running, Skipping, running


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    with running() as state:
        monkeypatch.setattr(live, "Door", lambda: Door(Skipping(), environ={}, loopback=True))
        yield state


def _ran(*arguments: str) -> Result:
    return CliRunner().invoke(app.app, ["ingest", *arguments])


def test_the_last_line_counts(server: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "board", lambda _: Whole(server, ("/ok",)))
    lasts = [_ran("greenhouse:acme", "--home", str(tmp_path)).output.splitlines()[-1] for _ in range(2)]
    assert lasts == [
        "read 1, new 1, unchanged 0, refused 0, grouped 0",
        "read 1, new 0, unchanged 1, refused 0, grouped 0",
    ]
    assert (tmp_path / "rolescope.duckdb").is_file()


def test_the_home_of_the_environment_counts(
    server: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "board", lambda _: Whole(server, ("/ok",)))
    monkeypatch.setenv("ROLESCOPE_HOME", str(tmp_path))
    assert _ran("greenhouse:acme").exit_code == 0
    assert (tmp_path / "rolescope.duckdb").is_file()


def test_a_board_that_fails_is_told_and_the_exit_code_says_so(
    server: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "board", lambda _: Whole(server, ("/status/404",)))
    ran = _ran("greenhouse:acme", "--home", str(tmp_path))
    assert ran.exit_code == 1
    assert ran.output.splitlines() == [
        "greenhouse:acme: failed, read 0 (it answers 404.)",
        "read 0, new 0, unchanged 0, refused 0, grouped 0",
    ]
