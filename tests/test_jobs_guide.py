"""The guide of jobs is true: its commands run on its file, and what they print is what it shows.

`python -m tests.test_jobs_guide` writes the output into the guide after a change that is meant.
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rolescope.present.cli.app import app
from rolescope.questions.jobs.arguments import Filters
from rolescope.store.own.place import HOME
from tests.test_check_guide import shown
from tests.test_readme import ROOT, commands

GUIDE = ROOT / "docs/jobs.md"
NAMES = ("role", "other")
HASH = re.compile(r"#[0-9a-f]{10}")


@contextlib.contextmanager
def store(text: str) -> Iterator[None]:
    """The guide's file, ingested into a store that the commands find."""
    before = os.environ.get(HOME)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for file, content in re.findall(r"<!-- file: (\S+) -->\n```text\n(.*?)```\n", text, re.DOTALL):
            Path(file).write_text(content, "utf-8")
        os.environ[HOME] = folder
        try:
            done = CliRunner().invoke(app, ["ingest", "jobs.csv"])
            assert done.exit_code == 0, done.output
            yield
        finally:
            os.environ.pop(HOME)
            if before is not None:
                os.environ[HOME] = before


def given(text: str, name: str) -> str:
    """What a command prints; the hash of an answer is of its engine, and left out."""
    done = CliRunner().invoke(app, shlex.split(commands(text)[name])[1:])
    assert done.exit_code == 0, done.output
    return HASH.sub("#…", done.stdout)


def test_the_output_shown_is_the_output_given() -> None:
    text = GUIDE.read_text("utf-8")
    with store(text):
        for name in NAMES:
            assert shown(text, name)[2] == given(text, name), (
                "run `python -m tests.test_jobs_guide` if this is meant"
            )


@pytest.mark.parametrize("name", [one.name for one in fields(Filters)])
def test_every_filter_is_explained(name: str) -> None:
    assert f"--{name.replace('_', '-')}" in GUIDE.read_text("utf-8")


def renew() -> None:
    text = GUIDE.read_text("utf-8")
    with store(text):
        for name in NAMES:
            match = shown(text, name)
            text = text[: match.start(2)] + given(text, name) + text[match.end(2) :]
    GUIDE.write_text(text, "utf-8")


if __name__ == "__main__":
    renew()
