"""`rolescope serve`: what it is told, what it refuses, and how it says where it is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rolescope.model.errors import RolescopeError
from rolescope.present.cli.app import app
from rolescope.present.cli.serve import EVENLY
from rolescope.present.server import run
from rolescope.present.server.settings import LOOPBACK, Settings
from tests.present.server.running import serving

TOKEN = "a-token-of-sixteen-signs"  # noqa: S105  (of these tests)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Settings with which a server would have been started."""
    kept: list[Settings] = []

    def served(settings: Settings, say: run.Say) -> None:
        kept.append(settings)
        say("http://there")

    monkeypatch.setattr(run, "serve", served)
    return kept


def asked(*arguments: str, **env: str) -> Result:
    return CliRunner().invoke(app, ["serve", *arguments], env=env)


def test_by_default_for_this_machine_alone(told: list[Settings]) -> None:
    assert asked().stdout == "rolescope is at http://there (Ctrl+C stops it)\n"
    assert told == [Settings()]


def test_what_is_told_is_kept(told: list[Settings]) -> None:
    names = ("--allow-host", "Jobs.example.org", "--allow-host", "[2001:db8::1]")
    asked("--host", "0.0.0.0", "--port", "0", *names, ROLESCOPE_TOKEN=TOKEN)  # noqa: S104
    asked("--per-minute", "5", "--token", TOKEN)
    first, second = told
    assert (first.port, first.token, first.per_minute) == (0, TOKEN, EVENLY)
    assert first.names == (*LOOPBACK, "jobs.example.org", "[2001:db8::1]")
    assert (second.per_minute, second.token, second.names) == (5, TOKEN, LOOPBACK)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--host", "0.0.0.0"), "--allow-host NAME"),  # noqa: S104
        (("--host", "::"), "--allow-host NAME"),
        (("--allow-host", "https://jobs.example.org"), "without scheme or port"),
        (("--token", "short"), "16 characters"),
        (("--token", "with a space in its middle"), "without spaces"),
        (("--token", ""), "16 characters"),
    ],
)
def test_what_would_surprise_is_refused(told: list[Settings], arguments: tuple[str, ...], said: str) -> None:
    got = asked(*arguments)
    assert isinstance(got.exception, RolescopeError)
    assert said in str(got.exception)
    assert told == []


def test_without_the_extra_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['uvicorn'] = None; from rolescope.present.cli.app import main; main()"
    env = os.environ | {"PYTHONPATH": str(Path(run.__file__).parents[3])}
    ran = subprocess.run(
        [sys.executable, "-c", code, "serve"], capture_output=True, text=True, check=False, env=env
    )
    assert ran.returncode == 1
    assert "pip install 'rolescope[web]'" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_it_serves_until_it_is_stopped(tmp_path: Path) -> None:
    with serving(tmp_path, ["-m", "rolescope", "serve", "--port", "0"]) as running:
        assert running.get("/healthz")[0] == 200
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(30) == 0
