"""The command line on the evidence that ships: every form of every scope is drawn, whatever is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from rolescope.present.cli.app import app

FORMS = ("table", "md", "html", "json")
SCOPES = (
    (),
    ("--level", "senior"),
    ("--level", "intern"),
    ("--country", "GB"),
    ("--country", "all"),
    ("--since", "2024"),
)
QUESTIONS = (("compare", "data scientist", "ml engineer"), ("role", "data scientist"))


@pytest.mark.parametrize("scope", SCOPES, ids=lambda scope: "=".join(scope).strip("-") or "whole")
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[0])
def test_every_form_of_every_scope(question: tuple[str, ...], scope: tuple[str, ...], tmp_path: Path) -> None:
    for form in FORMS:
        for more in ((), ("--all",)) if form == "table" else ((),):
            target = tmp_path / f"{form}{len(more)}"
            arguments = [*question, *scope, *more, "--format", form, "--output", str(target)]
            ran = CliRunner().invoke(app, arguments)
            assert ran.exit_code == 0, (arguments, ran.exception)
            assert target.read_text("utf-8")
