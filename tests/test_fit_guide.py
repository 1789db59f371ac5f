"""The guide of fits is true: its command runs on its files, and what it prints is what it shows.

`python -m tests.test_fit_guide` writes the output into the guide after a change that is meant.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path

from typer.testing import CliRunner

from rolescope.model.fit import State
from rolescope.present.cli.app import app
from tests.test_check_guide import shown
from tests.test_readme import ROOT, commands

GUIDE = ROOT / "docs/fit.md"
NAME = "one"
HASH = re.compile(r"#[0-9a-f]{10}")


@contextlib.contextmanager
def files(text: str) -> Iterator[None]:
    """The guide's files, in a folder in which the command runs."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for file, content in re.findall(r"<!-- file: (\S+) -->\n```text\n(.*?)```\n", text, re.DOTALL):
            Path(file).write_text(content, "utf-8")
        yield


def given(text: str) -> str:
    """What the command prints; the hash of an answer is of its engine, and left out."""
    done = CliRunner().invoke(app, shlex.split(commands(text)[NAME])[1:])
    assert done.exit_code == 0, done.output
    return HASH.sub("#…", done.stdout)


def test_the_output_shown_is_the_output_given() -> None:
    text = GUIDE.read_text("utf-8")
    with files(text):
        assert shown(text, NAME)[2] == given(text), "run `python -m tests.test_fit_guide` if this is meant"


def test_every_state_is_explained() -> None:
    text = GUIDE.read_text("utf-8")
    for state in State:
        assert f"| {state.value.replace('_', ' ')} |" in text


def renew() -> None:
    """Write the output of today into the guide."""
    text = GUIDE.read_text("utf-8")
    with files(text):
        match = shown(text, NAME)
        text = text[: match.start(2)] + given(text) + text[match.end(2) :]
    GUIDE.write_text(text, "utf-8")


if __name__ == "__main__":
    renew()
