"""`rolescope profile`: what goes in, what comes out of each command, exit codes, refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.present.ran import Run
from tests.validity.people import person
from tests.validity.people_layouts import chronological

TEXT = chronological(person(3))


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    """A résumé in a file."""
    path = tmp_path / "cv.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_build_writes_json_resume_that_the_command_reads_again(run: Run, cv: Path, tmp_path: Path) -> None:
    made = tmp_path / "profile.json"
    assert run("profile", "build", cv, "--as-of", "2026-11", "-o", made).code == 0
    whole = json.loads(made.read_text("utf-8"))
    assert {"basics", "work", "education", "skills", "x-rolescope"} <= whole.keys()
    assert [one["position"] for one in whole["work"]] == [job.title for job in person(3).jobs]
    again = json.loads(run("profile", "build", made, "--as-of", "2026-11").out)
    assert again["x-rolescope"]["years"] == whole["x-rolescope"]["years"]


def test_show_tells_what_was_read_and_that_who_you_are_is_set_apart(run: Run, cv: Path) -> None:
    shown = run("profile", "show", cv, "--as-of", "2026-11")
    assert shown.code == 0
    assert f"{len(person(3).jobs)} jobs" in shown.out
    assert all(job.employer in shown.out for job in person(3).jobs)
    assert "set apart" in shown.out
    assert person(3).name not in shown.out


def test_check_ends_with_1_where_something_cannot_be_read(run: Run, cv: Path) -> None:
    clean = run("profile", "check", cv, "--as-of", "2026-11")
    assert (clean.code, clean.out.splitlines()[0]) == (0, "A parser can read it all.")
    text = "Experience\nData Analyst, Acme GmbH, Sommer 2019\n• Wrote SQL\n"
    found = run("profile", "check", "-", stdin=text.encode())
    assert found.code == 1
    assert "This date was not read: a season is no month." in found.out
    assert "“Sommer 2019”" in found.out
    as_json = run("profile", "check", "-", "--format", "json", stdin=text.encode())
    warnings = json.loads(as_json.out)["answer"]["x-rolescope"]["warnings"]
    assert {one["kind"] for one in warnings} == {"date", "undated"}


def test_refusals_say_what_was_wrong(run: Run, cv: Path, tmp_path: Path) -> None:
    assert run("profile", "show", cv, "--as-of", "soon").code == 2
    missing = run("profile", "show", tmp_path / "none.pdf")
    assert (missing.code, "cannot be opened" in missing.err) == (4, True)
