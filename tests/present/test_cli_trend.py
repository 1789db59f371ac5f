"""`rolescope trend`: forms, and what is refused."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from rolescope.present.cli import app
from rolescope.store.facts import embedded


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["rolescope", "trend", *arguments])
    monkeypatch.setattr("sys.excepthook", sys.excepthook)
    with pytest.raises(SystemExit) as stopped:
        app.main()
    return int(stopped.value.code or 0)


def test_a_title(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "data scientist", "--by", "month") == 0
    assert "How has the title “data scientist” moved?" in capsys.readouterr().out


@pytest.mark.skipif(
    not len(embedded().title_totals()["source"]), reason="the snapshot has no totals of titles by period yet"
)
def test_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "data scientist", "ml engineer", "--source", "h1b_lca", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert {one["source"] for one in found["answer"]["series"]} == {"h1b_lca"}
    assert found["question"]["source"] == "h1b_lca"


def test_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "trend.html"
    assert run(monkeypatch, "data scientist", "--format", "html", "-o", str(file)) == 0
    assert file.read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Registered Nurses",), "only titles that name one of our"),
        (("data scientist", "--source", "nowhere"), "there are"),
        (("data scientist", "data scientist"), "twice"),
    ],
)
def test_what_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert run(monkeypatch, *arguments) == 2
    assert said in capsys.readouterr().err
