"""`rolescope title`: titles as arguments, from a file, from standard input; in each form."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from rolescope.questions.title import title, view, with_links
from tests.present.ran import Run

TITLES = ["Sr. DS II (m/f/d), Growth", "", "Data Engineer / Data Scientist", "Datenanalyst:in – Köln"]


@pytest.fixture
def run(run: Run) -> Run:
    """`rolescope title` in this process."""
    return partial(run, "title")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "titles.txt"
    path.write_text("\n".join(TITLES) + "\n", encoding="utf-8")
    return path


def test_one_title_as_a_table(run: Run) -> None:
    ran = run(TITLES[0])
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == str(title(TITLES[0]))


def test_one_title_as_json_is_its_answer(run: Run) -> None:
    assert run(TITLES[0], "--format", "json").out == title(TITLES[0]).to_json() + "\n"


def test_several_titles_are_a_line_each(run: Run) -> None:
    ran = run(*TITLES)
    assert [line[:9].rstrip() for line in ran.out.splitlines()] == [
        "Title",
        "Sr. DS II",
        "",
        "Data Engi",
        "Datenanal",
    ]


@pytest.mark.parametrize("lines", [b"\n", b"\r\n"])
def test_every_line_of_a_file_gives_one_line(run: Run, file: Path, lines: bytes) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + lines.join(one.encode() for one in TITLES) + lines)
    ran = run(file, "--format", "jsonl")
    expected = [with_links(view(one)).to_plain() for one in TITLES]
    assert [json.loads(line) for line in ran.out.splitlines()] == expected
    assert (ran.code, ran.err) == (0, "")


def test_standard_input_in_any_encoding(run: Run) -> None:
    ran = run("-", "--format", "jsonl", stdin=b"Data Analyst, K\xf6ln\n")
    assert json.loads(ran.out)["role"] == "data_analyst"


def test_several_titles_as_json_are_an_array_of_answers(run: Run, file: Path) -> None:
    found = json.loads(run(file, "--format", "json").out)
    assert [one["answer"]["title"] for one in found] == TITLES
    assert all(one["answer_id"].startswith("title::title=") for one in found)


def test_an_empty_file_is_an_empty_list(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none.txt").touch()
    assert json.loads(run(tmp_path / "none.txt", "--format", "json").out) == []
    assert run(tmp_path / "none.txt", "--format", "jsonl").out == ""


def test_titles_and_files_may_be_mixed(run: Run, file: Path) -> None:
    assert len(run("Statistician", file, "--format", "jsonl").out.splitlines()) == len(TITLES) + 1


@pytest.mark.parametrize("form", ["table", "json", "jsonl"])
@pytest.mark.parametrize("given", [TITLES[:1], TITLES])
def test_a_file_takes_what_the_screen_would(run: Run, tmp_path: Path, given: list[str], form: str) -> None:
    target = tmp_path / "out.txt"
    ran = run(*given, "--format", form, "--output", target)
    assert (ran.code, ran.out, ran.err) == (0, "", f"Wrote {target}\n")
    assert target.read_text("utf-8") == run(*given, "--format", form).out


def test_what_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    ran = run(*TITLES, "--output", tmp_path)
    assert ran.code == 2
    assert ran.err.startswith("rolescope: Cannot write")


@pytest.mark.parametrize("odd", ["x" * 10_000, "a\x00b", "..", "/"])
def test_what_is_no_file_is_a_title(run: Run, odd: str) -> None:
    assert run(odd).code == 0


def test_without_a_title_there_is_nothing_to_say(run: Run) -> None:
    assert run().code == 2
