"""What is given instead of a text is named, with what to give."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.given import beside_each, several_given, text_given, text_or_none
from rolescope.model.read import Beside, PostingText


def test_a_text_is_given_back() -> None:
    assert text_given("", "text") == ""
    assert text_or_none(None, "title") is None
    assert several_given(given := iter(["a"]), "texts") is given


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (None, "text must be a text (str), and is None. Leave out what has no text; an empty text is ''."),
        (b"Clerk", 'text must be a text (str), and is bytes. Decode it first, such as with .decode("utf-8")'),
        (bytearray(b"a"), "`rolescope read FILE`"),
        (Path("a.pdf"), '.read_text("utf-8")'),
        (["a"], "is list. Many postings go to `read_many`"),
        (float("nan"), "is float. Leave out what has no text"),
    ],
)
def test_anything_else_is_named(given: object, said: str) -> None:
    with pytest.raises(BadQuestion) as raised:
        text_given(given, "text")
    assert said in str(raised.value)


def test_one_text_is_not_several() -> None:
    with pytest.raises(
        BadQuestion, match=r"^texts must be several .* is one text\. Put .* list, \[text\], or"
    ):
        several_given("one", "texts")
    with pytest.raises(BadQuestion, match=r"^texts must be several texts, such as a list, and is bytes\.$"):
        several_given(b"one", "texts")
    with pytest.raises(BadQuestion, match=r"and is None\.$"):
        several_given(None, "texts")


def test_titles_are_as_many_as_texts() -> None:
    assert list(beside_each(["a", "b"], iter(["x", None]))) == [("a", "x"), ("b", None)]
    with pytest.raises(BadQuestion, match="titles is shorter than texts: it ends after 1"):
        list(beside_each(["a", "b"], ["x"]))
    with pytest.raises(BadQuestion, match="titles is longer than texts, which are 0"):
        list(beside_each([], ["x"]))


def test_a_posting_holds_a_text() -> None:
    with pytest.raises(BadQuestion, match="text must be a text"):
        PostingText("a", None)  # type: ignore[arg-type]
    with pytest.raises(BadQuestion, match="title must be a text"):
        PostingText("a", "b", Beside(title=3))  # type: ignore[arg-type]
