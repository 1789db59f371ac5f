"""JSON: whatever programs write, no half character comes out of it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.sources.documents.json_text import parsed


@pytest.mark.parametrize(
    ("source", "value"),
    [
        (r'{"text": "Join us \ud83d\ude00"}', {"text": "Join us 😀"}),
        (r'{"text": "Join us \uD83D"}', {"text": "Join us \ufffd"}),
        (r'["\udE00 here", "\ud83d\ud83d\ude00"]', ["\ufffd here", "\ufffd😀"]),
        (r'"C:\\ud83d"', r"C:\ud83d"),
        ('{"text": "two\nlines", "n": 1.50}', {"text": "two\nlines", "n": 1.5}),
    ],
)
def test_half_characters_are_replaced_and_nothing_else(source: str, value: object) -> None:
    assert parsed(source) == value


@given(st.text(st.characters(), max_size=20))
def test_what_comes_out_can_be_written(text: str) -> None:
    said = parsed(json.dumps({text: [text]}))
    assert json.dumps(said, ensure_ascii=False).encode()
    if text.isprintable():
        assert said == {text: [text]}


def test_no_json_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        parsed("{")
