"""Escaping by type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.present.markup import Html, inner, number, tag


def test_text_is_escaped_and_markup_is_not() -> None:
    assert tag("p", "a < b & c", tag("b", "bold")) == "<p>a &lt; b &amp; c<b>bold</b></p>"


def test_attributes_are_escaped_named_and_dropped() -> None:
    made = tag("a", "x", href='"><script>', class_="c", hidden=True, title=None, open=False, aria_label="l")
    assert made == '<a href="&quot;&gt;&lt;script&gt;" class="c" hidden aria-label="l">x</a>'


def test_void_elements_have_no_end() -> None:
    assert tag("rect", x=1.5, view_box="0 0 1 1") == '<rect x="1.5" viewBox="0 0 1 1"/>'


def test_nothing_draws_nothing() -> None:
    assert inner([None, ["", None]]) == ""


def test_numbers_are_short() -> None:
    assert [number(1.0), number(0.126), number(3)] == ["1", "0.13", "3"]


@given(st.text())
def test_no_text_can_open_an_element(text: str) -> None:
    made = tag("p", text, title=text)
    assert isinstance(made, Html)
    assert made.count("<") == 2
    assert made.count('"') == 2


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("−$4,000", "−\u2060$4,000"),
        ("(likely −£6,200 to +£300)", "(likely −\u2060£6,200 to +\u2060£300)"),
        ("−7 % (likely −10 to −3)", "−7 % (likely −10 to −3)"),
        ("−Int$4,000 to 3 − 2", "−Int$4,000 to 3 − 2"),
        ("C++ and a %", "C++ and a %"),
    ],
)
def test_no_line_ends_between_a_sign_and_its_amount(text: str, kept: str) -> None:
    assert inner(text) == kept
