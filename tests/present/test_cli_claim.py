"""`rolescope claim` on the command line."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from rolescope.model.errors import BadQuestion
from rolescope.present.cli.app import app

SENTENCE = "data scientists need SQL more than machine learning engineers"


def test_a_sentence() -> None:
    ran = CliRunner().invoke(app, ["claim", SENTENCE])
    assert ran.exit_code == 0
    assert "✓ SUPPORTED" in ran.stdout


def test_its_query_edited_and_asked_again() -> None:
    first = CliRunner().invoke(app, ["claim", SENTENCE, "--format", "json"])
    query = json.loads(first.stdout)["answer"]["query"]
    again = CliRunner().invoke(app, ["claim", "--query", query.replace(" > ", " < "), "--format", "json"])
    assert json.loads(again.stdout)["answer"]["verdict"] == "contradicted"


def test_a_page() -> None:
    ran = CliRunner().invoke(app, ["claim", SENTENCE, "--format", "html"])
    assert ran.stdout.startswith("<!doctype html>")


@pytest.mark.parametrize("arguments", [["nonsense"], [], ["--query", "nonsense"]])
def test_what_is_not_understood_is_refused(arguments: list[str]) -> None:
    ran = CliRunner().invoke(app, ["claim", *arguments])
    assert isinstance(ran.exception, BadQuestion)
