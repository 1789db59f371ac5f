"""The record of a choice of roles: what leaves the engine, and that it cannot change."""

from __future__ import annotations

import dataclasses

import pytest

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.plain import plain
from rolescope.model.role_choice import IMPORTANCE, ChoiceRow, Form, HeldRole, Said


def test_a_row_leaves_with_its_figure_or_its_reason() -> None:
    told = ChoiceRow("a", "much", 2, Estimate(0.2, 0.1, 0.3, 40), 8, 10, 0.7, 0.9, 0.8)
    silent = ChoiceRow("a", "much", 2, NotEstimable("too few", 3), 0, 10, 0.0, 1.0, None)
    assert plain(told)["figure"] == {"value": 0.2, "low": 0.1, "high": 0.3, "n": 40, "unit": "proportion"}
    assert plain(silent)["figure"] == {"value": None, "reason": "too few", "n": 3}
    assert plain(silent)["agreement"] is None


def test_a_role_without_a_score_leaves_with_null_and_its_reason() -> None:
    gone = plain(HeldRole("a", "A", 3, 2, None, "Too little.", None, None, ()))
    assert (gone["score"], gone["reason"], gone["ties"]) == (None, "Too little.", [])


def test_records_cannot_change_and_what_is_usual_is_known() -> None:
    said = Said("pay", "90000")
    assert said.importance in IMPORTANCE
    with pytest.raises(dataclasses.FrozenInstanceError):
        said.importance = 3  # type: ignore[misc]
    assert {one.value for one in Form} == {"amount", "years", "degree", "pay"}
