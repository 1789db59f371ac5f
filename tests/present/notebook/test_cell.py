"""An answer in a notebook: short, whole, and a guest that touches nothing of its host."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

import rolescope
from rolescope.model.answer import Answer
from rolescope.present import forms
from rolescope.present.notebook import cell, words
from rolescope.present.page.styles import css
from tests.present import example, posting, test_check
from tests.present.frames.test_frames import MEASURED, POSTINGS
from tests.present.reading import read

LISTS: dict[str, Answer[Any]] = {
    "roles": rolescope.roles("nurse"),
    "title": rolescope.title("Sr. DS II"),
    "verify": rolescope.verify(rolescope.title("Sr. DS II")),
}
EVERY = MEASURED | POSTINGS | LISTS
LARGEST = 60_000
"""Characters: a notebook keeps every output, so that one of half a million would weigh it down."""


@pytest.mark.parametrize("name", EVERY)
def test_a_cell_has_the_sentence_the_answer_and_no_more_than_a_cell(name: str) -> None:
    found = EVERY[name]
    text = cell(found)
    reader = read(text)
    seen = "".join(reader.text)
    assert reader.elements[0] == ("div", {"class": "rs cell"})
    assert [tag for tag in ("html", "script", "h1", "link", "img") if reader.having(tag)] == []
    assert words.headline(found) in seen
    assert found.answer_id in seen
    assert len(text) < LARGEST


@pytest.mark.parametrize("name", EVERY)
def test_a_notebook_gets_the_page_and_the_plain_text(name: str) -> None:
    found = EVERY[name]
    bundle = found._repr_mimebundle_(include=None, exclude=None)
    assert bundle == {"text/html": cell(found), "text/plain": forms.table(found)}


def test_limits_are_there_and_counted() -> None:
    found = MEASURED["pay"]
    seen = "".join(read(cell(found)).text)
    assert f"What this cannot say ({len(found.view.limits)})" in seen
    assert all(one in seen for one in found.view.limits)


def test_what_has_no_chart_has_a_short_table() -> None:
    assert "<table>" in cell(POSTINGS["check"])
    assert test_check.ERROR.message in "".join(read(cell(POSTINGS["check"])).text)
    assert cell(LISTS["roles"]).count("<tr>") == words.SHOWN + 1
    assert f"and {len(LISTS['roles'].view.roles) - words.SHOWN} more" in cell(LISTS["roles"])
    assert "<table>" not in cell(MEASURED["pay"])
    assert "<table>" not in cell(LISTS["verify"])


def test_text_of_others_cannot_break_out() -> None:
    hostile = "</style><script>alert(1)</script>"
    view = replace(example.answer().view, headline=hostile, limits=(hostile,))
    assert "<script" not in cell(example.envelope(view, (example.DS, example.ML)))
    assert "<script" not in cell(rolescope.title(hostile))
    given = replace(posting.answer().view.given, text=hostile)
    assert "<script" not in cell(replace(posting.answer(), view=replace(posting.answer().view, given=given)))


def test_its_style_touches_nothing_else_and_brings_its_ground() -> None:
    selectors = re.findall(r"(?:^|[{}\n])\s*([^{}@\n]+)\{", css("notebook"))
    parts = [part for selector in selectors for part in selector.split(",")]
    assert [part for part in parts if not part.startswith(".rs.cell")] == []
    assert "background:var(--paper)" in css("notebook")
    assert "prefers-color-scheme:dark" in cell(LISTS["title"])
