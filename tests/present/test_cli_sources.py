"""`rolescope sources` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rolescope.present.cli import app


def _ran(*arguments: str) -> str:
    ran = CliRunner().invoke(app.app, ["sources", *arguments])
    assert ran.exit_code == 0, ran.output
    return ran.output


def test_the_list_names_evidence_and_live_sources() -> None:
    told = _ran()
    assert "greenhouse  Greenhouse job boards" in told
    assert "ADZUNA_APP_KEY in the environment" in " ".join(told.split())
    assert max(map(len, told.splitlines())) <= 100


def test_json_has_both() -> None:
    answer = json.loads(_ran("--format", "json"))["answer"]
    assert answer["live"][0]["id"] == "adzuna"
    assert answer["sources"]


@pytest.mark.parametrize(("form", "first"), [("html", "<!doctype html>"), ("table", " sources, as of ")])
def test_a_file_is_written(form: str, first: str, tmp_path: Path) -> None:
    file = tmp_path / "sources"
    _ran("--format", form, "--output", str(file))
    assert first in file.read_text("utf-8").lower().partition("\n")[0]
