"""`rolescope ingest` on the command line, against a server on loopback."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from typer.testing import CliRunner, Result

from rolescope.ingest import live
from rolescope.model.errors import RolescopeError
from rolescope.present.cli import app
from rolescope.present.cli import ingest as command
from rolescope.sources.network.fetch import Door
from rolescope.store.own.file import OwnFile
from rolescope.store.own.place import FILE
from tests.ingest.test_live import Later, Whole
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
    clock = Later()
    monkeypatch.setattr(live, "Door", lambda: Door(clock, environ={}, loopback=True))
    lasts = []
    for clock.hours in (0, 1):
        lasts.append(_ran("greenhouse:acme", "--home", str(tmp_path)).output.splitlines()[-1])
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


def test_a_board_that_was_asked_is_told_when_it_is_asked_again(
    server: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "board", lambda _: Whole(server, ("/ok",)))
    first, again = (_ran("greenhouse:acme", "--home", str(tmp_path)) for _ in range(2))
    assert (first.exit_code, again.exit_code) == (0, 0)
    told, last = again.output.splitlines()
    assert re.fullmatch(
        r"greenhouse:acme: asked again after \d\d:\d\d UTC( on .*)? \(every hour at most\)", told
    )
    assert last == "read 0, new 0, unchanged 0, refused 0, grouped 0"


def test_an_interval_that_is_none_is_refused() -> None:
    ran = _ran("remotive", "--every", "soon")
    assert ran.exit_code != 0
    assert "such as 90m, 6h or 1d" in str(ran.exception)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_rounds_tell_of_a_locked_store_and_end_on_a_signal(tmp_path: Path, number: int) -> None:
    command = [
        sys.executable,
        "-m",
        "rolescope",
        "ingest",
        "remotive",
        "--every",
        "1h",
        "--home",
        str(tmp_path),
    ]
    with OwnFile(tmp_path / FILE), Popen(command, stdout=PIPE, stderr=PIPE, text=True) as process:
        assert process.stdout
        assert "another process has it open" in process.stdout.readline()
        process.send_signal(number)
        told, asides = process.communicate(timeout=30)
    assert process.returncode == 0
    assert told.splitlines() == ["read 0, new 0, unchanged 0, refused 0, grouped 0"]
    assert asides.splitlines() == [
        "remotive: it is asked every 6 hours at most, whatever --every says.",
        "Ending once the request in flight is answered; again: at once.",
    ]


def test_without_the_extra_its_name_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "NETWORK", ("no_such_library",))
    asked = CliRunner().invoke(app.app, ["ingest", "remotive", "--home", str(tmp_path)])
    assert isinstance(asked.exception, RolescopeError | SystemExit)
    said = f"{asked.output}{asked.exception}"
    assert (
        "Asking boards needs no_such_library, which is not installed: pip install 'rolescope[live]'" in said
    )
    assert list(tmp_path.iterdir()) == []
