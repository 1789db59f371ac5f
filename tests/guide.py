"""A page whose commands print what it shows: run each, hold it against the page, or write it anew."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from rolescope.present.cli.app import app
from tests.test_check_guide import shown
from tests.test_readme import commands


@dataclass(frozen=True, slots=True)
class Guide:
    """One page and the names of its commands.

    Attributes:
        page: the file.
        names: of the commands that stand in it, each with its output.
    """

    page: Path
    names: tuple[str, ...]

    @property
    def text(self) -> str:
        """The page as it stands."""
        return self.page.read_text("utf-8")

    def given(self, name: str) -> str:
        """What a command of the page prints today."""
        done = CliRunner().invoke(app, shlex.split(commands(self.text)[name])[1:])
        assert done.exit_code == 0, done.exception
        return done.stdout

    def shown(self, name: str) -> str:
        """What the page shows of it."""
        return str(shown(self.text, name)[2])

    def renew(self) -> None:
        """Write the output of today into the page."""
        text = self.text
        for name in self.names:
            match = shown(text, name)
            text = text[: match.start(2)] + self.given(name) + text[match.end(2) :]
        self.page.write_text(text, "utf-8")
