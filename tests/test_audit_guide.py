"""The page on audits shows what its commands print, and its tables are complete.

`python -m tests.test_audit_guide` writes the output into the page after a change that is meant.
"""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections.abc import Iterator

import pytest
from typer.main import get_command

from rolescope.analyse.audit import FEWEST
from rolescope.model.audit import FLAGGED, Finding
from rolescope.present.cli.app import app
from rolescope.questions.audit.scores import MOST_CATEGORIES
from rolescope.questions.audit.words import READ
from tests.guide import Guide
from tests.test_readme import ROOT

GUIDE = Guide(ROOT / "docs/audit.md", ("audit",))
UNLISTED = {"--help", "--format", "--output"}


def program(name: str) -> None:
    """Run a program of the page."""
    match = re.search(rf"<!-- program: {name} -->\n```python\n(.*?)```", GUIDE.text, re.DOTALL)
    assert match, f"the page has lost the program {name}"
    exec(compile(match[1], name, "exec"), {})  # noqa: S102


@contextlib.contextmanager
def table() -> Iterator[None]:
    """Within a folder that holds the page's table."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        program("made")
        yield


@pytest.mark.parametrize("name", GUIDE.names)
def test_the_output_shown_is_the_output_given(name: str) -> None:
    with table():
        given = GUIDE.given(name)
    assert GUIDE.shown(name) == given, "run `python -m tests.test_audit_guide` if this is meant"


def test_the_program_runs(capsys: pytest.CaptureFixture[str]) -> None:
    with table():
        program("library")
    assert "Women 48 12 0.4166" in capsys.readouterr().out


def test_every_finding_is_explained() -> None:
    rows = dict(
        re.findall(r"^\| ([^|`]+?) \| (.*?) \|$", GUIDE.text.partition("| finding |")[2], re.MULTILINE)
    )
    listed = {one.value for one in Finding} - {Finding.HIGHEST.value, Finding.LEFT_OUT.value}
    assert listed <= set(rows)
    assert {name for name, when in rows.items() if "flagged" in when} == {one.value for one in FLAGGED}


def test_every_option_is_explained() -> None:
    command = get_command(app).commands["audit"]  # type: ignore[attr-defined]
    options = {max(one.opts, key=len) for one in command.params if one.param_type_name == "option"}
    assert {
        one for one in options - UNLISTED if f"`{one}" not in GUIDE.text and f", `{one}" not in GUIDE.text
    } == set()


def test_the_numbers_are_those_of_the_code() -> None:
    assert f"more than {MOST_CATEGORIES} different" in GUIDE.text
    assert FEWEST == 10
    assert GUIDE.text.count(READ) == 4, "in the table of rules and in the output"


if __name__ == "__main__":
    with table():
        GUIDE.renew()
