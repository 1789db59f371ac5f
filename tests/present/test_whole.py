"""A page is one file: what it may do, how it is called, nothing that could be forged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import rolescope
from rolescope.model.answer import Answer
from rolescope.present.forms import content
from rolescope.present.markup import tag
from rolescope.present.page.styles import css, script
from rolescope.present.page.whole import SCRIPTED, SEALED, Content, whole
from tests.present.reading import read


@pytest.mark.parametrize("description", [None, "Roles & <pay>"])
def test_a_page_names_itself_and_asks_for_nothing(description: str | None) -> None:
    content = Content(
        "Pay < work", tag("main", "a & b"), look="rs whole", styles=("page", "pay"), description=description
    )
    text = whole(content, "0.1")
    page = read(text)
    assert text.startswith('<!doctype html>\n<html lang="en"><head><meta charset="utf-8"/>')
    assert page.having("body") == [{"class": "rs whole"}]
    assert "".join(page.text).strip() == "Pay < worka & b"
    assert css("page") + "\n" + css("pay") in text
    assert "<script" not in text
    said = {one.get("name", one.get("http-equiv")): one.get("content") for one in page.having("meta")}
    assert said["Content-Security-Policy"] == SEALED
    assert said["generator"] == "rolescope 0.1"
    assert said.get("description") == description


def test_a_page_with_a_script_holds_it_and_says_so() -> None:
    text = whole(Content("Pay", tag("main", "a"), look="rs", styles=("page",), scripted=True), "0.1")
    assert f"<script>{script()}</script></body>" in text
    assert SCRIPTED in read(text).having("meta")[2]["content"]


TWO = ("data scientist", "machine learning engineer")
ASKED: dict[str, Callable[[], Answer[Any]]] = {
    "compare": lambda: rolescope.compare(*TWO),
    "pay": lambda: rolescope.pay(*TWO),
    "trend": lambda: rolescope.trend(*TWO),
    "shift": lambda: rolescope.shift("data scientist", start=2014, end=2018),
    "blend": lambda: rolescope.blend(TWO[1], "data engineer", TWO[0]),
    "switch": lambda: rolescope.switch(*TWO),
    "titles": lambda: rolescope.titles("data scientist"),
}


@pytest.mark.parametrize("name", ASKED)
def test_a_window_is_named_by_the_question_and_described_by_what_was_found(name: str) -> None:
    answer = ASKED[name]()
    shown = content(answer)
    assert shown.title.endswith(" · rolescope")
    assert len(shown.title) < 100
    assert answer.view.headline not in shown.title
    assert shown.description == answer.view.headline
