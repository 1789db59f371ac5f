"""Saved questions cannot be changed by who holds them."""

from __future__ import annotations

import pytest

from rolescope.model.saved_jobs import SavedList, SavedQuestion


def test_a_saved_question_keeps_what_it_asks() -> None:
    asked = {"query": "ML engineer"}
    one = SavedQuestion("ml", asked, "2026-11-20T08:00:00", None, 3)
    asked["query"] = "data engineer"
    assert one.question == {"query": "ML engineer"}
    with pytest.raises(TypeError):
        one.question["query"] = "data engineer"  # type: ignore[index]


def test_where_nothing_is_saved_the_list_is_empty() -> None:
    assert SavedList().saved == ()
