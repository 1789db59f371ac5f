"""Words and their letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.linking.tokens import grams, plain, tokens


def test_words_keep_the_marks_that_make_them() -> None:
    assert tokens("C++ / C#, Node.js (R&D)!") == ["c++", "c#", "node.js", "r", "d"]


@pytest.mark.parametrize("text", ["Ingeniør", "日本語"])
def test_letters_without_a_place_in_ascii_fall_away(text: str) -> None:
    assert plain(text).isascii()


@given(st.text(alphabet="aeiounc XÉÜñ-", max_size=20))
def test_case_and_diacritics_change_nothing(text: str) -> None:
    assert tokens(text) == tokens(text.upper()) == tokens(plain(text))


@given(st.text(max_size=60))
def test_words_joined_again_are_the_same_words(text: str) -> None:
    assert tokens(" ".join(tokens(text))) == tokens(text)


def test_no_more_words_than_asked() -> None:
    assert tokens("one two three", 2) == ["one", "two"]


def test_letters_of_a_word_by_hand() -> None:
    assert list(grams("abc", (3, 4))) == ["<ab", "abc", "bc>", "<abc", "abc>"]
    assert list(grams("a", (4,))) == []
