"""The page of a title taken apart: every piece over its kind, nothing of it as markup."""

from __future__ import annotations

import pytest

from rolescope.present.title import content, page
from rolescope.present.title.words import headline, shown
from rolescope.questions.title import title, view
from tests.present.reading import read


def test_each_piece_stands_over_its_kind() -> None:
    body = content(title("Sr. Data Scientist II, Growth (m/f/d)")).body
    assert "<dt><bdi>Data Scientist</bdi></dt><dd>role</dd>" in body
    assert "<dt><bdi>(m/f/d)</bdi></dt><dd>gender mark</dd>" in body
    assert "2 of its 5 pieces say what the job is" in body


def test_links_only_where_there_is_somewhere_to_go() -> None:
    answer = title("Data Engineer / Data Scientist")
    assert "<a " not in content(answer).body
    body = content(answer, lambda role: f"/role/{role}").body
    assert 'href="/role/data_engineer"' in body
    assert "What it can mean" in body


def test_a_title_outside_our_roles_lists_occupations() -> None:
    body = content(title("Registered Nurse II")).body
    assert "29-1141.00" in body
    assert "No role of ours" in body


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", '" onmouseover="x', "Data \u202escientist\u200b", "", "\ud800", "a" * 4000],
)
def test_a_title_is_never_markup(hostile: str) -> None:
    drawn = page(title(hostile))
    read(drawn)
    assert "<script>" not in drawn
    assert "\u202e" not in drawn.partition("<code>")[0]  # ids spell the question, in an isolated element


def test_words_are_shared_with_the_terminal() -> None:
    assert headline(view("Sr. DS II (m/f/d), Growth")).startswith("Data scientist, senior (grade II)")
    assert shown("a\tb\u202ec") == "a b c"
