"""The guide for hiring teams is true: its commands run, their output is the one shown, its table is complete.

`python -m tests.test_check_guide` writes the output into the guide after a change that is meant.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import tempfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rolescope.present.cli.app import app
from tests.architecture.tree import SRC
from tests.test_readme import ROOT, commands

GUIDE = ROOT / "docs/check.md"
CODES = {"check": 1, "need": 0}
ID = re.compile(r'\b(?:finding|of_title)\(\s*"(\w+)"')


def shown(text: str, name: str) -> re.Match[str]:
    """The output of a command as the guide shows it, its fences apart."""
    fences = rf"(<!-- output: {name} -->\n```text\n)(.*?)(```\n)"
    match = re.search(fences, text, re.DOTALL)
    assert match, f"the guide has lost the output of {name}"
    return match


def run(name: str, text: str) -> str:
    """What a command of the guide prints in a folder that holds its files."""
    files = re.findall(r"<!-- file: (\S+) -->\n```text\n(.*?)```\n", text, re.DOTALL)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for file, content in files:
            Path(file).write_text(content, "utf-8")
        done = CliRunner().invoke(app, shlex.split(commands(text)[name])[1:])
        assert done.exit_code == CODES[name], done.exception
        return done.stdout


@pytest.fixture(scope="module")
def guide() -> str:
    return GUIDE.read_text("utf-8")


@pytest.mark.parametrize("name", CODES)
def test_the_output_shown_is_the_output_given(name: str, guide: str) -> None:
    assert shown(guide, name)[2] == run(name, guide), (
        "run `python -m tests.test_check_guide` if this is meant"
    )


def test_every_finding_is_explained(guide: str) -> None:
    table = guide.partition("### What is looked for\n")[2].partition("\n\n**")[0].partition("\n\nAn")[0]
    named = {name for line in table.splitlines()[3:] for name in re.findall(r"`(\w+)`", line.split("|")[1])}
    sources = (SRC / "rolescope/questions/check").glob("*.py")
    raised = {id_ for path in sources for id_ in ID.findall(path.read_text("utf-8"))}
    kinds = {"sex", "age_limit", "age", "gender", "origin", "personal", "pay_history", "buzzword", "vague"}
    warned = {"hidden_text", "instructions", "amount", "cut_off", "thin"}
    assert named == raised | kinds | warned


def test_the_program_runs(guide: str, capsys: pytest.CaptureFixture[str]) -> None:
    for program in re.findall(r"```python\n(.*?)```", guide, re.DOTALL):
        exec(compile(program, str(GUIDE), "exec"), {})  # noqa: S102
    assert "rockstar" in capsys.readouterr().out


def main() -> None:
    """Write the output of both commands into the guide."""
    text = GUIDE.read_text("utf-8")
    for name in CODES:
        match = shown(text, name)
        text = text[: match.start(2)] + run(name, text) + text[match.end(2) :]
    GUIDE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
