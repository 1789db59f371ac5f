from typing import Any

import pytest

import rolescope
from rolescope.model.answer import Answer
from rolescope.model.errors import BadQuestion
from rolescope.model.rolelist import RoleEntry, RoleList
from rolescope.present import forms
from tests.present.example import answer

LIST: Answer[Any] = Answer(
    "0.1.0",
    {"name": "roles", "query": None},
    "2025-11-30",
    (),
    "0" * 16,
    RoleList((RoleEntry("statistician", "Statistician", "role", "Designs <studies>.", 12, ()),)),
)


def test_each_kind_of_answer_is_drawn_as_text() -> None:
    assert "Statistician" in forms.table(LIST)
    assert str(rolescope.title("DS II")).startswith("Data scientist, mid level")
    assert forms.table(answer()).startswith("Data scientist")


def test_what_has_no_page_says_so_and_still_shows_in_a_notebook() -> None:
    with pytest.raises(BadQuestion, match="A roles answer has no page"):
        forms.html(LIST)
    assert "1 name to ask by" in forms.notebook(LIST)
    assert "&lt;studies&gt;" in forms.notebook(LIST)
    assert forms.md(LIST).startswith("```text\n")


def test_figures_have_a_page_and_a_text() -> None:
    assert forms.html(answer()).startswith("<!doctype html>")
    assert forms.md(answer()).startswith("#")
    assert "<style" in forms.notebook(answer())
