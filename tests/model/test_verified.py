"""A verdict on an answer, as JSON."""

from __future__ import annotations

from rolescope.model.plain import plain
from rolescope.model.verified import Difference, Verified


def test_a_difference_keeps_both_sides() -> None:
    found = Verified("a#1", "a#2", same=False, difference=Difference("answer.n", 1, None), why="Edited.")
    assert plain(found) == {
        "given": "a#1",
        "again": "a#2",
        "same": False,
        "difference": {"path": "answer.n", "was": 1, "now": None},
        "why": "Edited.",
    }
