"""Small changes leave a text readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.model.check import Change, Edit, applied
from rolescope.model.read import PostingText
from rolescope.model.span import Span
from rolescope.questions.check.edits import inserted, replaced, without, without_sentence


def place(whole: str, words: str) -> Span:
    """Where words stand."""
    return Span(whole.index(words), whole.index(words) + len(words))


def after(whole: str, change: Change) -> str:
    """The text after one change."""
    return applied(PostingText("a", whole), Edit("", (change,)))[0]


@pytest.mark.parametrize(
    ("whole", "words", "left"),
    [
        ("You work in a fast-paced environment.", "fast-paced ", "You work in an environment."),
        ("You work in an ambitious team.", "ambitious", "You work in a team."),
        ("Send photo and letter.", " and letter", "Send photo."),
        ("Young people wanted. Apply.", "Young ", "People wanted. Apply."),
        ("- Results-driven, with care", "Results-driven", "- With care"),
        ("We are (really) good.", "really", "We are () good."),
        ("We like it, male candidates only.", "male candidates only", "We like it,."),
        ("Good. Fast-paced work here.", "Fast-paced", "Good. Work here."),
    ],
)
def test_words_out(whole: str, words: str, left: str) -> None:
    assert after(whole, without(whole, place(whole, words))) == left


@pytest.mark.parametrize(
    ("whole", "words", "new", "left"),
    [
        ("We seek a rockstar now.", "rockstar", "expert", "We seek an expert now."),
        ("An ambitious person", "ambitious", "motivated", "A motivated person"),
        ("Rockstar wanted", "Rockstar", "expert", "Expert wanted"),
        ("This is a fully remote role.", "fully remote", "on-site", "This is an on-site role."),
        ("Use a unique tool", "unique", "useful", "Use a useful tool"),
        ("a ninja", "ninja", "$5", "a $5"),
    ],
)
def test_words_for_words(whole: str, words: str, new: str, left: str) -> None:
    assert after(whole, replaced(whole, place(whole, words), new)) == left


@pytest.mark.parametrize(
    ("whole", "sentence", "left"),
    [
        ("A\n- One thing.\n- Two things\n- Three\n", "Two things", "A\n- One thing.\n- Three\n"),
        ("- One\n- Two", "Two", "- One\n"),
        ("First. Second one. Third.", "Second one.", "First. Third."),
        ("Text • One • Two • Three", "Two", "Text • One • Three"),
        ("1. One\n2. Two\n", "One", "2. Two\n"),
        ("Only this.", "Only this.", ""),
    ],
)
def test_a_sentence_out(whole: str, sentence: str, left: str) -> None:
    assert after(whole, without_sentence(whole, place(whole, sentence))) == left


def test_words_in() -> None:
    assert after("A degree.", inserted(8, ", or more")) == "A degree, or more."


@given(st.text("aA .,\n-•(", max_size=40), st.data())
def test_any_span_can_go(whole: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    span = Span(start, end)
    for change in (without(whole, span), without_sentence(whole, span), replaced(whole, span, "new")):
        assert 0 <= change.span.start <= change.span.end <= len(whole)
        assert whole[start:end].strip() not in {"(((", "AAA"} or len(after(whole, change)) <= len(whole) + 3
