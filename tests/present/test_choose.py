"""A choice of roles as a terminal shows it, as a page, as Markdown, as rows; and the command that asks."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.role_choice import RoleChoice
from rolescope.present import forms
from rolescope.present.choose import words as said
from rolescope.present.frames import rows
from rolescope.present.terminal.choose import lines, table
from rolescope.present.terminal.ink import plain
from rolescope.present.words import inside
from rolescope.questions.choose import answers_of, questionnaire, written
from tests.present.ran import Run
from tests.present.test_audit import Balanced

EVERY = {
    id_: question.options[2].value if question.options else str(max(question.least, 5))
    for id_, question in questionnaire().questions.items()
} | {"pay": 100_000}


@pytest.fixture(scope="module")
def answer() -> Answer[RoleChoice]:
    """Every question answered."""
    return rolescope.choose(EVERY)


@pytest.fixture(scope="module")
def nothing() -> Answer[RoleChoice]:
    """No question answered."""
    return rolescope.choose({})


def test_the_first_screen_fits(answer: Answer[RoleChoice]) -> None:
    drawn = table(answer).splitlines()
    assert max(map(len, drawn)) <= 80
    assert len(drawn) <= 60
    whole = plain(lines(answer, everything=True)).splitlines()
    assert max(map(len, whole)) <= 80
    assert len(whole) > 200


@pytest.mark.parametrize("width", [60, 80])
def test_ascii_and_narrow_terminals(answer: Answer[RoleChoice], width: int) -> None:
    drawn = plain(lines(answer, ascii_only=True, width=width))
    assert drawn.isascii()
    assert "?" not in drawn.replace("?\n", "").replace("said?", "")


def test_the_terminal_has_ledger_notice_and_what_would_change_it(answer: Answer[RoleChoice]) -> None:
    drawn = table(answer)
    first = answer.view.roles[0]
    assert f"Why {inside(first.label)} has {first.score}" in drawn
    for row in first.ledger:
        assert re.search(rf"{row.points:>2} of {row.most}", drawn)
    for one in (said.TRADES, said.CHANGES, said.CANNOT, "not professional advice", answer.answer_id):
        assert one in " ".join(drawn.split())


def test_nothing_answered_is_drawn_in_every_form(nothing: Answer[RoleChoice]) -> None:
    assert len(table(nothing).splitlines()) < 15
    assert "--blank" in table(nothing)
    for drawn in (forms.html(nothing), forms.md(nothing)):
        assert "No role has a score" in drawn
    assert {row.value for row in rows(nothing)} == {None}


def test_the_page_is_whole_and_has_every_role(answer: Answer[RoleChoice]) -> None:
    drawn = forms.html(answer)
    counted = Balanced()
    counted.feed(drawn)
    assert counted.depth == 0
    assert "http" not in re.sub(r"https://[\w./-]+(?=\))", "", drawn.partition("<main")[2])
    for role in answer.view.roles:
        assert drawn.count(f'id="why-{role.role}"') == 1
        assert drawn.count(f'href="#why-{role.role}"') == 1
    assert "not professional advice" in drawn


def test_markdown_has_a_row_for_every_answer_and_role(answer: Answer[RoleChoice]) -> None:
    drawn = forms.md(answer)
    for question in answer.view.questions:
        assert drawn.count(f"| {question.label} | ") == len(answer.view.roles)
    assert drawn.startswith("# ")


def test_rows_sum_to_scores(answer: Answer[RoleChoice]) -> None:
    found = rows(answer)
    for role in answer.view.roles:
        own = [row for row in found if row.role == role.role]
        points = [row.value for row in own if row.table == "ledger" and row.measure == "points"]
        score = next(row.value for row in own if row.table == "roles")
        assert sum(one or 0 for one in points) == score


def test_what_cannot_be_told_is_drawn_as_such() -> None:
    thin = rolescope.choose({"statistics": 4, "pay": 100_000})
    drawn = plain(lines(thin, everything=True))
    assert "? of 50  cannot tell (n = " in drawn
    assert "cannot tell: " in forms.md(thin)


def test_a_file_answers_and_every_form_is_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(written(answers_of(EVERY)), "utf-8")
    shown = run("choose", path)
    assert shown.code == 0
    assert "agrees most with your answers" in shown.out
    for form, start in (("json", "{"), ("md", "# "), ("html", "<!doctype html>")):
        output = tmp_path / f"answer.{form}"
        assert run("choose", path, "--format", form, "-o", output).code == 0
        assert output.read_text("utf-8").startswith(start)
    assert run("choose", path, "--role", "data scientist", "--role", "data analyst").code == 0


def test_the_blank_file_is_written_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    assert run("choose", "--blank", path).code == 0
    assert path.read_text("utf-8") == written()
    again = run("choose", "--blank", path)
    assert again.code == 2
    assert "exists already" in again.err


def test_without_a_file_and_a_terminal_it_says_what_to_do(run: Run) -> None:
    found = run("choose")
    assert found.code == 2
    assert "no terminal to ask on" in found.err
    assert "--blank answers.toml" in found.err


@pytest.mark.parametrize("text", ["version = 1\nzodiac = 1", "nonsense", "version = 7"])
def test_a_bad_file_is_one_clear_line(run: Run, tmp_path: Path, text: str) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(text, "utf-8")
    found = run("choose", path)
    assert found.code == 2
    assert len(found.err.splitlines()) <= 2


def asked(keys: list[str], folder: Path) -> str:
    """What a terminal shows when these lines are typed, each after a prompt."""
    main, side = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-c", "from rolescope.present.cli.app import main; main()", "choose"],
        stdin=side, stdout=side, stderr=side, cwd=folder, close_fds=True,
        env=os.environ | {"NO_COLOR": "1", "TERM": "dumb"},
    )  # fmt: skip
    os.close(side)
    shown = ""
    try:
        for key in [*keys, None]:
            shown = _until(main, shown, prompt=key is not None)
            if key is not None:
                os.write(main, f"{key}\n".encode())
                shown += "\0"
    finally:
        child.wait(timeout=60)
        os.close(main)
    assert child.returncode == 0, shown
    return shown.replace("\0", "")


def _until(main: int, shown: str, *, prompt: bool) -> str:
    """Read to the next prompt, or to the end."""
    while not (prompt and shown.rpartition("\0")[2].rstrip().endswith((":", "]:"))):
        if not select.select([main], [], [], 60)[0]:
            raise AssertionError(f"nothing came: {shown}")
        try:
            part = os.read(main, 4096)
        except OSError:  # the other side is closed: how Linux says the end
            return shown
        if not part:
            return shown
        shown += part.decode()
    return shown


def test_on_a_terminal_questions_are_asked_and_answers_written(tmp_path: Path) -> None:
    keys = ["4", "3", "9", "2", "", *[""] * (len(questionnaire().questions) - 3), "90,000", "1"]
    shown = asked(keys, tmp_path)
    assert "1 of 18 · interests" in shown
    assert "9' is no answer" in shown
    assert "agrees most with your answers" in " ".join(shown.split())
    found = answers_of(tmp_path / "answers.toml")
    assert [(one.question, one.answer, one.importance) for one in found.said] == [
        ("statistics", "4", 3),
        ("machine_learning", "2", 2),
        ("pay", "90000", 1),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["answers.toml"]


def test_an_answer_is_verified_with_the_file_it_rests_on(run: Run, tmp_path: Path) -> None:
    said, other, stated = (tmp_path / name for name in ("answers.toml", "other.toml", "answer.json"))
    said.write_text(written(answers_of(EVERY)), "utf-8")
    other.write_text(written(answers_of({"statistics": 4})), "utf-8")
    roles = ("--role", "data scientist", "--role", "data analyst")
    assert run("choose", said, *roles, "--format", "json", "-o", stated).code == 0
    assert run("verify", stated, "--text", said).out.startswith("OK ")
    assert run("verify", stated, "--text", other).code == 1
    assert run("verify", stated).code == 2
