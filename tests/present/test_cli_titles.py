"""`rolescope titles`: forms, groups, and what is refused."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from rolescope.present.cli import app


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["rolescope", "titles", *arguments])
    monkeypatch.setattr("sys.excepthook", sys.excepthook)
    with pytest.raises(SystemExit) as stopped:
        app.main()
    return int(stopped.value.code or 0)


def test_a_title(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "data scientist", "--by", "employer") == 0
    out = capsys.readouterr().out
    assert "Of 100 postings titled data scientist" in out
    assert "By employer" in out


def test_every_title_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    ids = [one["id"] for one in found["answer"]["titles"]]
    assert {"data_scientist", "machine_learning_engineer", "software_engineer"} <= set(ids)


def test_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "titles.html"
    assert run(monkeypatch, "data scientist", "--format", "html", "-o", str(file)) == 0
    assert file.read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--by", "year"), "Which title by year"),
        (("data scientist", "--country", "XX"), "XX"),
        (("Registered Nurses",), "is an occupation of"),
    ],
)
def test_what_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert run(monkeypatch, *arguments) == 2
    assert said in capsys.readouterr().err
