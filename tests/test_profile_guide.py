"""The guide of profiles is true: its commands run in order on its files, and print what it shows.

`python -m tests.test_profile_guide` writes the output into the guide after a change that is meant.
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path

from typer.testing import CliRunner

from rolescope.present.cli.app import app
from rolescope.store.own.place import HOME
from tests.test_check_guide import shown
from tests.test_readme import ROOT, commands

GUIDE = ROOT / "docs/profile.md"
CODES = {"check": 1, "checked": 1}
SILENT = {"keep"}


@contextlib.contextmanager
def folder(text: str) -> Iterator[None]:
    """A folder that holds the guide's files, and where profiles are kept."""
    before = os.environ.get(HOME)
    with tempfile.TemporaryDirectory() as place, contextlib.chdir(place):
        for file, content in re.findall(r"<!-- file: (\S+) -->\n```text\n(.*?)```\n", text, re.DOTALL):
            Path(file).write_text(content, "utf-8")
        os.environ[HOME] = str(Path(place) / "home")
        try:
            yield
        finally:
            os.environ.pop(HOME)
            if before is not None:
                os.environ[HOME] = before


def given(text: str) -> dict[str, str]:
    """What each command prints, by its name."""
    printed = {}
    with folder(text):
        for name, line in commands(text).items():
            done = CliRunner().invoke(app, shlex.split(line)[1:])
            assert done.exit_code == CODES.get(name, 0), done.output
            printed[name] = done.stdout
        assert not (Path(os.environ[HOME]) / "profiles").exists()  # what was kept is erased
    return printed


def test_the_output_shown_is_the_output_given() -> None:
    text = GUIDE.read_text("utf-8")
    for name, printed in given(text).items():
        if name not in SILENT:
            assert shown(text, name)[2] == printed, (
                "run `python -m tests.test_profile_guide` if this is meant"
            )


def test_the_lines_of_a_terminal_fit() -> None:
    text = GUIDE.read_text("utf-8")
    for name in ("check", "show", "tailor", "checked"):
        assert max(map(len, shown(text, name)[2].splitlines())) <= 80


def renew() -> None:
    """Write the output of today into the guide."""
    text = GUIDE.read_text("utf-8")
    for name, printed in given(text).items():
        if name not in SILENT:
            match = shown(text, name)
            text = text[: match.start(2)] + printed + text[match.end(2) :]
    GUIDE.write_text(text, "utf-8")


if __name__ == "__main__":
    renew()
