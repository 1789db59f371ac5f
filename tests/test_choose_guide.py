"""The page on choosing a role shows what its command prints, and lists every question as it is asked.

`python -m tests.test_choose_guide` writes both into the page after a change that is meant.
"""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections.abc import Iterator

import pytest
from typer.main import get_command

from rolescope.model.role_choice import Form
from rolescope.present.cli.app import app
from rolescope.questions.choose import questionnaire
from rolescope.questions.choose.answers import taken
from tests.guide import Guide
from tests.test_readme import ROOT

GUIDE = Guide(ROOT / "docs/choose.md", ("choose",))
UNLISTED = {"--help"}
TABLE = re.compile(r"(<!-- questions -->\n)(.*?)(\n\[How scores)", re.DOTALL)


def program(name: str) -> None:
    """Run a program of the page."""
    match = re.search(rf"<!-- program: {name} -->\n```python\n(.*?)```", GUIDE.text, re.DOTALL)
    assert match, f"the page has lost the program {name}"
    exec(compile(match[1], name, "exec"), {})  # noqa: S102


@contextlib.contextmanager
def answers() -> Iterator[None]:
    """Within a folder that holds the page's answers."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        program("made")
        yield


def questions() -> str:
    """Every question as a table."""
    rows = ["| id | question | answer | held against, of 100 | scale |", "|---|---|---|---|---|"]
    for one in questionnaire().questions.values():
        amount = one.form is Form.AMOUNT
        answer = "0 to 4" if amount else taken(one)
        scale = f"{100 * one.floor:.0f} to {100 * one.ceiling:.0f}" if amount else "the share itself"
        rows.append(f"| `{one.id}` | {one.asks} | {answer} | {one.measured} | {scale} |")
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("name", GUIDE.names)
def test_the_output_shown_is_the_output_given(name: str) -> None:
    with answers():
        given = GUIDE.given(name)
    assert GUIDE.shown(name) == given, "run `python -m tests.test_choose_guide` if this is meant"


def test_every_question_is_listed_as_it_is_asked() -> None:
    match = TABLE.search(GUIDE.text)
    assert match
    assert match[2] == questions(), "run `python -m tests.test_choose_guide` if this is meant"
    assert "eighteen" in GUIDE.text
    assert len(questionnaire().questions) == 18


def test_the_program_runs(capsys: pytest.CaptureFixture[str]) -> None:
    program("library")
    assert capsys.readouterr().out.startswith("Data scientist ")


def test_every_option_is_explained() -> None:
    command = get_command(app).commands["choose"]  # type: ignore[attr-defined]
    options = {max(one.opts, key=len) for one in command.params if one.param_type_name == "option"}
    assert {one for one in options - UNLISTED if f"`{one}" not in GUIDE.text} == {"--blank"}
    assert "rolescope choose --blank answers.toml" in GUIDE.text


if __name__ == "__main__":
    with answers():
        GUIDE.renew()
    GUIDE.page.write_text(TABLE.sub(lambda m: m[1] + questions() + m[3], GUIDE.text), "utf-8")
