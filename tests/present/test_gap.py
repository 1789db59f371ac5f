"""What unlocks most as it is drawn: 80 columns, one screen, every figure that is missing said to be."""

from __future__ import annotations

import json
import socket
from dataclasses import replace
from pathlib import Path

import pytest

import rolescope
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.gap import GapAnswer, PayChange
from rolescope.present.gap import words
from rolescope.present.terminal import gap as drawing
from rolescope.present.terminal.ink import plain
from rolescope.questions.evidence import Home
from rolescope.questions.gap import gap
from tests.present.ran import Run
from tests.questions.fit.made import AS_OF, CV, given
from tests.questions.gap.made import store


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a filled store."""
    return store(tmp_path_factory.mktemp("own"))


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    """A résumé in a file."""
    path = tmp_path / "cv.txt"
    path.write_text(CV, "utf-8")
    return path


@pytest.fixture(autouse=True)
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here opens a socket."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refused)


@pytest.fixture(scope="module")
def answer(home: Path) -> rolescope.Answer[GapAnswer]:
    """An answer with something to unlock."""
    return gap(given(), threshold=60, as_of=AS_OF, home=Home(home))


def drawn(answer: rolescope.Answer[GapAnswer], **options: bool) -> str:
    return plain(drawing.lines(answer, **options))


def test_it_fits_a_terminal_and_says_what_it_is_not(answer: rolescope.Answer[GapAnswer]) -> None:
    said = drawn(answer)
    lines = said.splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 60
    flat = " ".join(said.split())
    assert answer.view.headline in flat
    for part in (words.UNLOCKS, words.PLAN, "not estimable", "a judgement by hand", answer.view.plan.stop):
        assert part in flat
    assert answer.answer_id in flat


def test_with_everything_there_is_it_still_fits_one_screen(answer: rolescope.Answer[GapAnswer]) -> None:
    """Ten things with the longest words, pay of each, pairs, skills that need years, and eight steps."""
    view = answer.view
    change = view.unlocks[0].change._replace(label="An uncommonly long name of a skill, in many words")
    told = PayChange(
        "US",
        "USD",
        Estimate(101_000.0, 95_000.0, 107_000.0, 120, unit="USD"),
        Estimate(103_000.0, 97_000.0, 109_000.0, 150, unit="USD"),
        Estimate(2_000.0, -1_000.0, 5_000.0, 150, unit="USD"),
        30,
    )
    effort = replace(view.unlocks[0].effort, band="a year or more")
    thing = replace(
        view.unlocks[0],
        change=change,
        unlocks=12_345,
        by_name=12_345,
        employers=9_999,
        pay=told,
        effort=effort,
    )
    step = replace(
        view.plan.steps[0], change=change, adds=12_345, unlocked=99_999, passing=99_999, effort=effort
    )
    full = replace(
        view, unlocks=(thing,) * 10, pairs=(), plan=replace(view.plan, steps=(step,) * 8, stop="Stop here.")
    )
    lines = drawn(replace(answer, view=full)).splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 60
    assert any("no reliable difference" in one for one in lines)


def test_it_can_be_written_in_ascii(answer: rolescope.Answer[GapAnswer]) -> None:
    assert drawn(answer, ascii_only=True).isascii()


def test_a_difference_that_cannot_be_told_says_why() -> None:
    none = NotEstimable("cannot tell: 3 of the jobs that pass now state it", 3)
    assert words.changed(PayChange("US", "USD", none, none, none, 2)) == none.reason
    sure = PayChange("US", "USD", none, none, Estimate(9_000.0, 4_000.0, 14_000.0, 90, unit="USD"), 20)
    assert words.changed(sure) == "+$9,000, likely +$4,000 to +$14,000 (20 of those unlocked state it)"


def test_every_door_gives_the_same_answer(run: Run, cv: Path, home: Path) -> None:
    asked = run("gap", cv, "--store", home, "--as-of", AS_OF, "--threshold", "60", "--format", "json")
    assert asked.code == 0
    by_library = rolescope.gap(cv, home=home, as_of=AS_OF, threshold=60)
    assert asked.out == by_library.to_json() + "\n"
    told = json.loads(asked.out)["answer"]
    assert told["unlocks"][0]["change"]["kind"] in {"skill", "certificate", "language"}
    assert {"unlocks", "by_name", "employers", "with_years", "effort", "pay"} <= told["unlocks"][0].keys()
    assert {"steps", "stop", "least", "next_adds"} == told["plan"].keys()


def test_the_command_draws_and_refuses_in_words(run: Run, cv: Path, home: Path, tmp_path: Path) -> None:
    done = run("gap", cv, "--store", home, "--as-of", AS_OF, "--role", "data engineer")
    assert (done.code, "Work: Data engineer" in done.out) == (0, True)
    piped = run("gap", "-", "--store", home, "--as-of", AS_OF, stdin=CV.encode())
    assert piped.code == 0
    written = tmp_path / "gap.md"
    assert run("gap", cv, "--store", home, "--format", "md", "-o", written).code == 0
    assert written.read_text("utf-8").startswith(f"# {words.QUESTION}\n")
    for wrong in (("--threshold", "0"), ("--role", "no such role"), ("--top", "0")):
        refused = run("gap", cv, "--store", home, *wrong)
        assert refused.code != 0
        assert wrong[0] in refused.err or wrong[1] in refused.err


def test_an_answer_comes_out_again(
    run: Run, cv: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "answer.json"
    options = ("--as-of", AS_OF, "--top", "3", "--threshold", "70", "--format", "json", "-o", kept)
    assert run("gap", cv, "--store", home, *options).code == 0
    monkeypatch.setenv("ROLESCOPE_HOME", str(home))
    assert run("verify", kept, "--text", cv).out.startswith("OK")
    assert "person's text" in run("verify", kept).err


def test_markdown_has_a_row_for_every_thing_and_step(home: Path) -> None:
    answer = gap(given(), home=Home(home), as_of=AS_OF)
    drawn = answer.to_markdown()
    assert drawn.startswith(f"# {words.QUESTION}\n")
    assert "```" not in drawn
    assert answer.answer_id in drawn
    assert drawn.count("\n| ") == 4 + len(answer.view.unlocks) + len(answer.view.plan.steps)
    for one in answer.view.unlocks:
        assert f"\n| {one.change.label} | {one.unlocks:,} | {one.by_name:,} |" in drawn
    none = replace(answer, view=replace(answer.view, unlocks=(), pairs=(), only_with_years=()))
    assert words.UNLOCKS not in none.to_markdown()
