"""`rolescope sources` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rolescope.present.cli import app
from rolescope.store.own.open import own_store
from rolescope.store.own.place import FILE
from rolescope.store.own.records import Outcome
from tests.questions.watch.made import NOW, ago, visited


def _ran(*arguments: str) -> str:
    ran = CliRunner().invoke(app.app, ["sources", *arguments])
    assert ran.exit_code == 0, ran.output
    return ran.output


def test_the_list_names_evidence_and_live_sources() -> None:
    told = _ran()
    assert "greenhouse  Greenhouse job boards" in told
    assert "ADZUNA_APP_KEY in the environment" in " ".join(told.split())
    assert max(map(len, told.splitlines())) <= 100


def test_when_a_source_was_asked_last_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLESCOPE_HOME", str(tmp_path))
    assert "Last contact: never, as far as your store knows." in _ran()
    with own_store(NOW.isoformat(), tmp_path) as file:
        visited(file, "remotive", ago(days=2), 30)
        visited(file, "greenhouse", ago(days=2), 30, account="acme")
        visited(file, "greenhouse", ago(days=1), 0, account="example", outcome=Outcome.FAILED)
    told = _ran()
    assert "Last contact: 2026-11-28 12:00 UTC; 1 board asked so far." in told
    assert "Last contact: 2026-11-29 12:00 UTC; it failed; 2 boards asked so far." in told
    (tmp_path / FILE).write_bytes(b"no store at all, and that is told" * 200)
    assert "When they were asked last cannot be told:" in _ran()


def test_json_has_both() -> None:
    answer = json.loads(_ran("--format", "json"))["answer"]
    assert answer["live"][0]["id"] == "adzuna"
    assert answer["sources"]


@pytest.mark.parametrize(("form", "first"), [("html", "<!doctype html>"), ("table", " sources, as of ")])
def test_a_file_is_written(form: str, first: str, tmp_path: Path) -> None:
    file = tmp_path / "sources"
    _ran("--format", form, "--output", str(file))
    assert first in file.read_text("utf-8").lower().partition("\n")[0]
