"""`rolescope pay`: forms, filters, and what is refused."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import rolescope
from rolescope.present.cli import app


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["rolescope", "pay", *arguments])
    monkeypatch.setattr("sys.excepthook", sys.excepthook)
    with pytest.raises(SystemExit) as stopped:
        app.main()
    return int(stopped.value.code or 0)


def test_two_roles(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "data scientist", "data engineer") == 0
    out = capsys.readouterr().out
    assert "Posted range, collected (ai-jobs.net)" in out
    assert "Data scientist less data engineer" in out


def test_json_is_what_the_library_gives(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = (
        "data analyst",
        "--population",
        "disclosed",
        "--level",
        "senior",
        "--rows",
        "2",
        "--format",
        "json",
    )
    assert run(monkeypatch, *asked) == 0
    found = json.loads(capsys.readouterr().out)
    same = rolescope.pay("data analyst", population="disclosed", level="senior", rows=2)
    assert found == json.loads(same.to_json())
    assert {row["quantile"] for one in found["answer"]["populations"] for row in one["records"]} == {
        *("p10", "p25", "p50", "p75", "p90"),
    }


def test_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "pay.html"
    assert run(monkeypatch, "data scientist", "--format", "html", "-o", str(file)) == 0
    html = file.read_text("utf-8")
    assert html.startswith("<!doctype html>")
    assert "Records beside each quantile" in html


def test_all_of_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "data engineer", "--since", "2023", "--all") == 0
    assert "since 2023" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("data scientist", "--country", "XX"), "XX"),
        (("data scientist", "--city", "Atlantis"), "Atlantis"),
        (("data scientist", "--population", "gossip"), "Populations are:"),
        (("no such role at all",), "no such role at all"),
    ],
)
def test_what_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert run(monkeypatch, *arguments) == 2
    assert said in capsys.readouterr().err
