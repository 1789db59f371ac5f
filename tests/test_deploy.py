"""What stands in deploy/ can be parsed, names options that exist, and gives no more rights than needed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rolescope.present.cli.app import app
from rolescope.present.server import run
from rolescope.present.server.settings import Settings
from tests.architecture.tree import ROOT

UNIT = ROOT / "deploy/rolescope.service"
CONTAINER = ROOT / "deploy/Containerfile"
GUIDE = ROOT / "docs/deploy.md"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """Settings with which a server would have been started."""
    kept: list[Settings] = []
    monkeypatch.setattr(run, "serve", lambda settings, _: kept.append(settings))
    return kept


def unit() -> ConfigParser:
    made = ConfigParser(interpolation=None)
    made.optionxform = str  # type: ignore[assignment,method-assign]
    made.read(UNIT)
    return made


def instructions() -> list[tuple[str, str]]:
    """Instructions of the container file: name and the rest, continued lines joined."""
    text = re.sub(r"\\\n\s*", "", CONTAINER.read_text())
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in lines)]


def last(name: str) -> str:
    return [rest for one, rest in instructions() if one == name][-1]


def starts(arguments: list[str]) -> None:
    program, *rest = arguments
    assert Path(program).name == "rolescope"
    got = CliRunner().invoke(app, rest)
    assert got.exit_code == 0, got.output


def test_the_unit_starts_a_server_for_a_proxy_on_the_same_machine(served: list[Settings]) -> None:
    starts(unit()["Service"]["ExecStart"].split())
    assert served == [Settings()]
    assert int(unit()["Service"]["TimeoutStopSec"]) > Settings().stop_seconds + run.GRACE


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    copy = tmp_path / "rolescope.service"
    copy.write_text(
        UNIT.read_text().replace("/opt/rolescope/bin/rolescope", f"{sys.executable} -m rolescope")
    )
    ran = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False)
    assert [line for line in ran.stderr.splitlines() if "rolescope" in line] == []


def test_the_container_starts_a_server_that_its_host_can_reach(served: list[Settings]) -> None:
    starts([*json.loads(last("ENTRYPOINT")), *json.loads(last("CMD"))])
    assert served[0].host == "0.0.0.0"  # noqa: S104
    assert last("EXPOSE") == str(served[0].port)
    assert f":{served[0].port}/healthz" in last("HEALTHCHECK")


def test_the_container_is_no_root_and_holds_nothing_else() -> None:
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", last("USER"))
    copied = [rest.split()[:-1] for name, rest in instructions() if name == "COPY" and "--from" not in rest]
    assert all((ROOT / source).exists() for sources in copied for source in sources)
    assert not re.search(r"token|secret|password", CONTAINER.read_text(), re.IGNORECASE)


def test_the_guide_has_every_option_and_limit() -> None:
    text, settings = GUIDE.read_text(), Settings()
    help_text = CliRunner().invoke(app, ["serve", "--help"], env={"COLUMNS": "200"}).output
    options = set(re.findall(r"--[a-z][a-z-]+", help_text)) - {"--help"}
    assert options == {f"--{one}" for one in re.findall(r"^\| `--([a-z-]+)", text, re.MULTILINE)}
    for said in (
        f"{settings.longest_target:,} characters",
        f"{settings.longest_text:,} characters",
        f"{settings.head_seconds:.0f} seconds |",
        f"{settings.largest_body / 1e6:.0f} MB, {settings.body_seconds:.0f} seconds",
        f"{settings.connections}, idle for {settings.idle_seconds:.0f} seconds",
        f"wait | {settings.waiting} |",
        f"wait | {settings.files} |",
        f"{settings.remembered / 1e6:.0f} MB |",
        f"burst of {settings.burst}",
        f"{settings.stop_seconds:.0f} seconds at most",
    ):
        assert said in text, said
