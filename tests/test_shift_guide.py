"""The page on change of a title shows what its commands print.

`python -m tests.test_shift_guide` writes the output into the page after a change that is meant.
"""

from __future__ import annotations

import shlex

import pytest
from typer.testing import CliRunner

from rolescope.present.cli.app import app
from tests.test_check_guide import shown
from tests.test_readme import ROOT, commands

PAGE = ROOT / "docs/shift.md"
NAMES = ("grown", "settled", "refused")


def run(name: str, text: str) -> str:
    """What a command of the page prints."""
    done = CliRunner().invoke(app, shlex.split(commands(text)[name])[1:])
    assert done.exit_code == 0, done.exception
    return done.stdout


@pytest.mark.parametrize("name", NAMES)
def test_the_output_shown_is_the_output_given(name: str) -> None:
    text = PAGE.read_text("utf-8")
    assert shown(text, name)[2] == run(name, text), "run `python -m tests.test_shift_guide` if this is meant"


def renewed(text: str) -> str:
    """The page with the output of today."""
    for name in NAMES:
        match = shown(text, name)
        text = text[: match.start(2)] + run(name, text) + text[match.end(2) :]
    return text


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text("utf-8")), "utf-8")
