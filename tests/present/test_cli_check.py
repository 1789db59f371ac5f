"""`rolescope check` and `rolescope need`: what goes in, what comes out in each form, exit codes, refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rolescope.present.cli import judged
from tests.present.ran import Run
from tests.questions.check.postings import SOUND, TITLE

BAD = SOUND + "\nMale candidates only.\n"
BACKLOG = (
    "- Load the events from Kafka into the warehouse by streaming ingestion\n"
    "- Build Airflow pipelines for twelve sources\n- Watch over the nightly jobs and mend what breaks\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with postings and a backlog."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sound.txt").write_text(SOUND, "utf-8")
    (tmp_path / "bad.md").write_text(BAD, "utf-8")
    (tmp_path / "backlog.txt").write_text(BACKLOG, "utf-8")
    (tmp_path / "two.jsonl").write_text('{"text": "You cook."}\n{"text": "You clean."}\n')
    return tmp_path


def test_a_sound_posting_exits_with_nought(run: Run, here: Path) -> None:
    ran = run("check", here / "sound.txt", "--title", TITLE, "--as-of", "2026-01-31")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Data Engineer\nsound.txt · judged for 2026-01-31\nNothing was found.\n")


def test_an_error_exits_with_one(run: Run, here: Path) -> None:
    ran = run("check", here / "bad.md", "--title", TITLE)
    assert ran.code == 1
    assert "error    “Male candidates only” asks for one sex.\n" in ran.out
    assert "→ Take out the sentence with “Male candidates only”.\n" in ran.out
    assert "\x1b" not in ran.out


def test_a_place_and_a_day_decide_which_law_holds(run: Run, here: Path) -> None:
    (here / "silent.txt").write_text(SOUND.split("Pay:")[0], "utf-8")
    asked = ("check", "silent.txt", "--title", TITLE, "--location", "Boston, MA", "--as-of")
    assert run(*asked, "2025-01-01").code == 0
    assert run(*asked, "2026-01-01").code == 1


def test_json_is_the_contract(run: Run, here: Path) -> None:
    ran = run("check", here / "bad.md", "--title", TITLE, "--format", "json")
    said = json.loads(ran.out)
    assert ran.code == 1
    assert said["question"] == {"name": "check", "key": "bad.md", "title": TITLE}
    assert said["answer"]["counts"]["error"] == 1
    assert said["answer"]["findings"][0]["id"] == "sex"
    assert run("check", here / "bad.md", "--title", TITLE, "--format", "json").out == ran.out


@pytest.mark.parametrize("command", ["check", "need"])
@pytest.mark.parametrize(("form", "start"), [("table", ""), ("json", "{"), ("html", "<!doctype html>")])
def test_output_is_what_would_be_printed(command: str, form: str, start: str, run: Run, here: Path) -> None:
    source = here / ("sound.txt" if command == "check" else "backlog.txt")
    ran = run(command, source, "--format", form, "--output", here / "out")
    assert (ran.code, ran.out, ran.err) == (0, "", f"Wrote {here / 'out'}\n")
    assert (here / "out").read_text("utf-8").startswith(start)
    assert run(command, source, "--format", form).out == (here / "out").read_text("utf-8")


def test_standard_input(run: Run) -> None:
    assert run("check", "-", "--title", TITLE, stdin=SOUND.encode()).code == 0
    assert run("need", "-", stdin=BACKLOG.encode()).out.startswith("Draft title: Data engineer")


def test_a_backlog_as_a_table_and_as_json(run: Run, here: Path) -> None:
    ran = run("need", here / "backlog.txt")
    assert (ran.code, ran.err) == (0, "")
    assert "Argues for data engineer\n  “Load the events" in ran.out
    said = json.loads(run("need", "backlog.txt", "--format", "json").out)
    assert said["answer"]["verdict"] == "data_engineer"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check", "gone.txt"], 4, "gone.txt: cannot be opened"),
        (["check", "two.jsonl"], 2, "One text is judged at a time; two.jsonl holds several."),
        (["need", "two.jsonl"], 2, "One text is judged at a time"),
        (["check", "sound.txt", "--as-of", "soon"], 2, "--as-of takes a day such as 2026-01-31"),
        (["check", "sound.txt", "-o", "gone/a.html"], 2, "Cannot write gone"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_mistake_says_what_was_wrong(
    arguments: list[str], code: int, said: str, run: Run, here: Path
) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert here.is_dir()


def test_forms_are_those_of_one_text() -> None:
    assert [form.value for form in judged.JudgedForm] == ["table", "json", "html"]
