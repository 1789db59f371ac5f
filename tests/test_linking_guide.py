"""The guide of linking is true: its commands run, its code holds, its limits are those of the code.

`python -m tests.test_linking_guide` writes the output into the guide after a change that is meant.
"""

from __future__ import annotations

import contextlib
import json
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rolescope.extract.linking import occupations, rank, said, skills
from rolescope.extract.linking.encoder import encoder
from rolescope.model.linked import SkillLink
from rolescope.present.cli.app import app
from tests.test_check_guide import shown
from tests.test_readme import ROOT, commands

GUIDE = ROOT / "docs/linking.md"
WORDS = {rank.NEAREST: "a half", rank.WINDOW: "nearest eight words", said.SAME: "first five letters"}


@pytest.fixture(scope="module")
def guide() -> str:
    return GUIDE.read_text("utf-8")


def ran(guide: str, name: str) -> str:
    done = CliRunner().invoke(app, shlex.split(commands(guide)[name])[1:])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_output_shown_is_the_output_given(guide: str) -> None:
    assert shown(guide, "title")[2] == ran(guide, "title"), "run `python -m tests.test_linking_guide`"


def test_the_code_holds(guide: str) -> None:
    (code,) = re.findall(r"<!-- python -->\n```python\n(.*?)```\n", guide, re.DOTALL)
    exec(code, {})  # noqa: S102  # it is ours


def test_the_posting_shown_has_a_link_with_all_that_is_explained(guide: str, tmp_path: Path) -> None:
    ((name, text),) = re.findall(r"<!-- file: (\S+) -->\n```text\n(.*?)```\n", guide, re.DOTALL)
    (tmp_path / name).write_text(text, "utf-8")
    with contextlib.chdir(tmp_path):
        links = json.loads(ran(guide, "read"))["answer"]["links"]
    assert "provide user documentation" in [link["label"] for link in links]
    assert all(f"`{field}`" in guide for field in SkillLink._fields)


def test_limits_are_those_of_the_code(guide: str) -> None:
    limits = [occupations.LEAST, occupations.AHEAD, occupations.FAINT, occupations.ALIKE, skills.LEAST]
    limits += [rank.TITLE_LEXICAL, rank.SKILL_LEXICAL]
    assert [limit for limit in limits if f"{limit} " not in guide.replace("\n", " ").replace(")", " ")] == []
    assert [said for value, said in WORDS.items() if said not in guide] == []
    assert f"reads {encoder().most} words" in guide
    assert f"the first {rank.LONGEST}." in guide
    assert (rank.NEAREST, rank.WINDOW) == (0.5, 8)


def renew() -> None:
    text = GUIDE.read_text("utf-8")
    match = shown(text, "title")
    GUIDE.write_text(text[: match.start(2)] + ran(text, "title") + text[match.end(2) :], "utf-8")


if __name__ == "__main__":
    renew()
