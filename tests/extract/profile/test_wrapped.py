"""Line breaks of a page's width."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.extract.profile.build import build
from rolescope.extract.profile.wrapped import unwrapped
from rolescope.model.profile import Month

WIDE = "Skills in accounting, forecasting and the writing of plans, machine"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{WIDE}\nlearning, ETL", f"{WIDE} learning, ETL"),
        (f"{WIDE}.\nlearning", f"{WIDE}.\nlearning"),
        (f"{WIDE}\n- learning", f"{WIDE}\n- learning"),
        (f"{WIDE}\n\nlearning", f"{WIDE}\n\nlearning"),
        (f"{WIDE}.  \nlearning", f"{WIDE}.  \nlearning"),
        (f"{WIDE} \t\n  learning, ETL", f"{WIDE} \t   learning, ETL"),
        ("machine\nlearning", "machine\nlearning"),
    ],
)
def test_a_break_within_a_paragraph_is_a_blank(text: str, found: str) -> None:
    assert unwrapped(text) == found


@given(st.text(alphabet="ab .\n-", max_size=300))
def test_no_place_moves(text: str) -> None:
    after = unwrapped(text)
    assert len(after) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, after, strict=True))


def test_a_term_that_a_break_cuts_is_read() -> None:
    person = build(f"Skills\n{WIDE}\nlearning, ETL\n", Month(2020, 1))
    assert "machine-learning" in {one.skill for one in person.skills}


@pytest.mark.parametrize("piece", [" ", "a", " \n", "word ", "\n  a "])
def test_long_texts_take_linear_time(piece: str) -> None:
    started = time.process_time()
    unwrapped(piece * (100_000 // len(piece)))
    assert time.process_time() - started < 2
