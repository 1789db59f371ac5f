"""`rolescope verify` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import rolescope
from rolescope.model.errors import BadQuestion
from rolescope.present.cli.app import app
from rolescope.present.cli.verify import DIFFERS

TEXT = "You will build pipelines in Python and SQL. You have 3 years of experience."


def test_a_file_an_id_and_standard_input(tmp_path: Path) -> None:
    answer = rolescope.roles("statistic")
    file = tmp_path / "answer.json"
    file.write_text(answer.to_json(), encoding="utf-8")
    for given, typed in ((str(file), None), (answer.answer_id, None), ("-", answer.to_json())):
        ran = CliRunner().invoke(app, ["verify", given], input=typed)
        assert (ran.exit_code, ran.stdout) == (0, f"OK  {answer.answer_id}\n")


def test_a_difference_ends_with_its_own_code(tmp_path: Path) -> None:
    stated = rolescope.roles("statistic").to_dict()
    stated["answer"]["roles"][0]["label"] = "edited"
    file = tmp_path / "answer.json"
    file.write_text(json.dumps(stated), encoding="utf-8")
    ran = CliRunner().invoke(app, ["verify", str(file), "--format", "json"])
    assert ran.exit_code == DIFFERS
    assert json.loads(ran.stdout)["answer"]["difference"]["was"] == "edited"


def test_a_posting_comes_with_its_text(tmp_path: Path) -> None:
    posting, answer = tmp_path / "posting.txt", tmp_path / "answer.json"
    posting.write_text(TEXT, encoding="utf-8")
    arguments = ["--title", "Data Engineer", "--location", "Berlin"]
    made = CliRunner().invoke(app, ["read", str(posting), *arguments, "--format", "json"])
    answer.write_text(made.stdout, encoding="utf-8")
    same = CliRunner().invoke(app, ["verify", str(answer), "--text", str(posting), *arguments])
    assert same.exit_code == 0
    assert same.stdout.startswith("OK  read:")
    untitled = CliRunner().invoke(app, ["verify", str(answer), "--text", str(posting)])
    assert untitled.exit_code == DIFFERS


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "answer.json"
    file.write_bytes(b"\xff\xfe\x00")
    ran = CliRunner().invoke(app, ["verify", str(file)])
    assert isinstance(ran.exception, BadQuestion)


def test_what_is_neither_file_nor_id_is_refused() -> None:
    ran = CliRunner().invoke(app, ["verify", "nowhere.json"])
    with pytest.raises(BadQuestion, match="neither a file nor an answer's id"):
        raise ran.exception or AssertionError


def test_a_file_that_holds_no_answer_is_named(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not an answer", encoding="utf-8")
    ran = CliRunner().invoke(app, ["verify", str(file)])
    assert isinstance(ran.exception, BadQuestion)
    assert "notes.txt holds no answer" in str(ran.exception)
