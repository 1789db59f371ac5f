"""The guide for researchers is true: what it lists is what is written, and its query gives what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from rolescope.model.estimate import Estimate
from rolescope.present.cli.app import app
from rolescope.questions.role import role
from tests.test_readme import ROOT, commands

GUIDE = ROOT / "docs/export.md"
PERHAPS = "measures/role_confusion_by_title.csv"
"""Left out where the evidence has it not."""


@pytest.fixture(scope="module")
def guide() -> str:
    return GUIDE.read_text("utf-8")


@pytest.fixture(scope="module")
def place(guide: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the guide's command was run."""
    folder = tmp_path_factory.mktemp("guide")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        done = CliRunner().invoke(app, shlex.split(commands(guide)["export"])[1:])
    assert done.exit_code == 0, done.exception
    return folder


def test_what_is_listed_is_what_is_written(guide: str, place: Path) -> None:
    tree = re.search(r"<!-- tree -->\n```text\n(.*?)```\n", guide, re.DOTALL)
    assert tree, "the guide has lost its list"
    listed = [re.split(r"  +", line) for line in tree[1].splitlines()]
    assert all(len(parts) == 2 for parts in listed)
    facts = place / "facts"
    written = {path.relative_to(facts).as_posix() for path in facts.rglob("*") if path.is_file()}
    assert {name for name, _ in listed} == written | {PERHAPS}


def test_the_query_gives_what_the_answer_has_as_observed(
    guide: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    query = re.search(r"<!-- command: count -->\n```sql\n(.*?)```\n", guide, re.DOTALL)
    assert query, "the guide has lost its query"
    with duckdb.connect(":memory:") as connection:
        counted = connection.execute(query[1]).fetchall()
    rows = role("data engineer", country="US").view.skills
    found = {row.label: row.roles["data_engineer"] for row in rows}
    observed = {k: v.observed for k, v in found.items() if isinstance(v, Estimate) and v.observed is not None}
    assert len(counted) == 5
    assert dict(counted) == {label: round(observed[label], 3) for label, _ in counted}
    assert min(dict(counted).values()) >= sorted(round(v, 3) for v in observed.values())[-5]


def test_options_are_those_of_the_command(guide: str) -> None:
    shown = CliRunner().invoke(app, ["export", "--help"], env={"COLUMNS": "200"}).stdout
    assert set(re.findall(r"^\| `(--[a-z]+)", guide, re.MULTILINE)) == (
        set(re.findall(r"--[a-z]+", shown)) - {"--help"}
    )
