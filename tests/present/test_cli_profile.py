"""`rolescope profile`: what goes in, what comes out of each command, exit codes, refusals."""

from __future__ import annotations

import json
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

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


def test_what_was_read_is_verified_with_its_file(run: Run, cv: Path, tmp_path: Path) -> None:
    kept, job = tmp_path / "answer.json", tmp_path / "job.txt"
    for as_of in ((), ("--as-of", "2024-03")):
        assert run("profile", "show", cv, *as_of, "--format", "json", "-o", kept).code == 0
        assert run("verify", kept, "--text", cv).code == 0
    job.write_text(POSTING, "utf-8")
    assert run("profile", "tailor", cv, "--job", job, "--format", "json", "-o", kept).code == 0
    refused = run("verify", kept, "--text", cv)
    assert (refused.code, "two texts" in refused.err) == (2, True)


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


def test_one_of_a_thing_is_no_plural_and_languages_have_names(run: Run) -> None:
    text = "Experience\nClerk, Acme GmbH\n2019 - 2020\n• Wrote SQL\n\nLanguages\nGerman (native)\n"
    shown = run("profile", "show", "-", stdin=text.encode())
    assert shown.out.startswith("1 job, 0 courses of study, 1 skill; ")
    assert "German: native" in shown.out


def holding(folder: Path, words: str) -> list[Path]:
    """Files below a folder that hold some words, in their bytes or in their names."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in found if words.encode() in path.read_bytes() or words in path.name]


@pytest.fixture
def private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home, a store and a folder for temporary files that nobody else writes to."""
    for name in ("HOME", "TMPDIR", "ROLESCOPE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        (tmp_path / "private" / name).mkdir(parents=True)
        monkeypatch.setenv(name, str(tmp_path / "private" / name))
    monkeypatch.setattr("tempfile.tempdir", None)
    return tmp_path / "private"


POSTING = "Requirements\n- 3 years of SQL\n- Python\n- Apache Spark\n- PostgreSQL\n"
CANARIES = ("Zyxquillname", "Zyxquillfirm", "Zyxquillskill", "Zyxquilldeed")
CANARY_CV = f"""{CANARIES[0]} Tesk
tesk@example.org

Skills
SQL, {CANARIES[2]}

Experience
Data Analyst, {CANARIES[1]} GmbH, Berlin
March 2019 - May 2021
• Wrote SQL for the {CANARIES[3]} desk
"""


def test_nothing_of_a_person_stays_where_it_was_not_asked_to(run: Run, private: Path, tmp_path: Path) -> None:
    """Not after reading, checking, judging, tailoring, a failure; and not after it was kept and erased."""
    cv, job = tmp_path / "cv.txt", tmp_path / "job.txt"
    cv.write_text(CANARY_CV, "utf-8")
    job.write_text(POSTING, "utf-8")

    def left() -> list[Path]:
        return [path for words in CANARIES for path in holding(private, words)]

    for command in (("build", cv), ("check", cv), ("show", cv), ("tailor", cv, "--job", job)):
        assert run("profile", *command).code in {0, 1}
    assert run("fit", cv, "--job", job).code == 0
    assert run("profile", "build", cv, "--as-of", "soon", "--keep", "me").code == 2
    assert left() == []
    assert run("profile", "build", cv, "--keep", "me").code == 0
    assert left()  # else this test could not fail
    assert run("profile", "show", "me").code == 0
    assert run("profile", "check", "me").code in {0, 1}
    assert run("fit", "me", "--job", job).code == 0
    assert run("profile", "tailor", "me", "--job", job, "--format", "md").code == 0
    assert run("profile", "erase", "me").code == 0
    assert left() == []


def test_a_profile_is_kept_only_if_asked_and_used_by_its_name(run: Run, private: Path, cv: Path) -> None:
    assert run("profile", "list").out == ""
    kept = run("profile", "build", cv, "--as-of", "2026-11", "--keep", "me")
    assert (kept.code, kept.out) == (0, "")
    assert "rolescope profile erase me" in kept.err
    assert run("profile", "list").out == "me\n"
    assert (private / "ROLESCOPE_HOME" / "profiles" / "me.json").is_file()
    by_name = json.loads(run("profile", "show", "me", "--as-of", "2026-11", "--format", "json").out)
    by_file = json.loads(run("profile", "show", cv, "--as-of", "2026-11", "--format", "json").out)
    assert by_name["answer"] == by_file["answer"]
    again = run("profile", "build", cv, "--keep", "me")
    assert (again.code, "--replace" in again.err) == (2, True)
    assert run("profile", "build", cv, "--keep", "me", "--replace").code == 0


def test_erasing_says_what_it_cannot_reach(run: Run, private: Path, cv: Path) -> None:
    del private
    for name in ("a", "b"):
        assert run("profile", "build", cv, "--keep", name).code == 0
    assert run("profile", "erase").code == 2
    one = run("profile", "erase", "a")
    assert (one.code, "Erased: a." in one.out, "backups" in one.out) == (0, True, True)
    assert run("profile", "erase", "a").code == 2
    assert "Erased: b." in run("profile", "erase", "--all").out
    assert "None was kept." in run("profile", "erase", "--all").out


@pytest.mark.parametrize("where", ["all", "all.zip"])
def test_an_export_is_all_that_is_held(run: Run, private: Path, cv: Path, tmp_path: Path, where: str) -> None:
    del private
    assert run("profile", "build", cv, "--keep", "me").code == 0
    out = tmp_path / where
    assert run("profile", "export", "me", "--output", out).code == 0
    folder = zipfile.Path(out) if where.endswith(".zip") else out
    assert (folder / "profile.txt").read_text("utf-8") == TEXT
    whole = json.loads((folder / "profile.json").read_text("utf-8"))
    assert whole["basics"]["name"] == person(3).name
    assert "x-rolescope" in (folder / "README.md").read_text("utf-8")
    if not where.endswith(".zip"):
        full = run("profile", "export", "me", "--output", out)
        assert (full.code, "is not empty" in full.err, "--force" in full.err) == (2, True, False)


def test_a_profile_that_is_built_of_a_built_one_is_the_same(run: Run, cv: Path, tmp_path: Path) -> None:
    files = [cv, tmp_path / "one.json", tmp_path / "two.json"]
    for source, made in pairwise(files):
        assert run("profile", "build", source, "--as-of", "2026-11", "-o", made).code == 0
    one, two = (json.loads(path.read_text("utf-8")) for path in files[1:])
    assert _able(one) == _able(two)
    assert [job["highlights"] for job in one["work"]] == [job["highlights"] for job in two["work"]]


def _able(whole: dict[str, Any]) -> object:
    skills = {one["name"]: one["x-rolescope"]["years"] for one in whole["skills"] if "x-rolescope" in one}
    degrees = [(one["x-rolescope"]["degree"], one["x-rolescope"]["finished"]) for one in whole["education"]]
    return skills, degrees, whole["x-rolescope"]["years"]


def test_tailor_writes_what_its_ending_says_and_tells_what_it_did(run: Run, cv: Path, tmp_path: Path) -> None:
    job = tmp_path / "job.txt"
    job.write_text(POSTING, "utf-8")
    shown = run("profile", "tailor", cv, "--job", job)
    assert (shown.code, "no new fact" in shown.out) == (0, True)
    for name, begin in (("new.md", b"# "), ("new.docx", b"PK"), ("new.json", b"{")):
        made = run("profile", "tailor", cv, "--job", job, "-o", tmp_path / name)
        assert made.code == 0, made.err
        assert "no new fact" in made.err
        assert (tmp_path / name).read_bytes().startswith(begin)
        assert run("profile", "tailor", cv, "--check", tmp_path / name).code == 0
    whole = json.loads(run("profile", "tailor", cv, "--job", job, "--format", "json").out)
    assert {"document", "edits", "not_shown"} <= whole["answer"].keys()


def test_a_check_ends_with_1_where_something_is_invented(run: Run, cv: Path, tmp_path: Path) -> None:
    edited = tmp_path / "edited.txt"
    edited.write_text(TEXT.replace(person(3).jobs[0].employer, "Frobnitz Bank"), "utf-8")
    found = run("profile", "tailor", cv, "--check", edited)
    assert (found.code, "Frobnitz Bank” (employer, line" in found.out) == (1, True)
    as_json = json.loads(run("profile", "tailor", cv, "--check", edited, "--format", "json").out)
    assert as_json["answer"]["passes"] is False


@pytest.mark.parametrize(
    "arguments",
    [(), ("--job", "-", "--check", "-"), ("--job", "no-such-file"), ("--check", "CV", "--format", "docx")],
)
def test_a_question_that_cannot_be_asked_says_what_to_do(
    run: Run, cv: Path, arguments: tuple[str, ...]
) -> None:
    given = [str(cv) if one == "CV" else one for one in arguments]
    asked = run("profile", "tailor", cv, *given, stdin=b"x")
    assert (asked.code, asked.err.startswith("rolescope: ")) == (2, True), asked.err
