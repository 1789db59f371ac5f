"""Claims about years asked for: quartiles of one role as a question on it has them, and of two apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.asked_years import years
from rolescope.questions.claims.finding import Finding
from rolescope.questions.claims.grammar import parse
from rolescope.questions.role import role
from rolescope.store.facts import FactStore, embedded
from tests.questions.world import Cell, store

A, B = "data_scientist", "data_engineer"


def asked(query: str, of: FactStore) -> Finding:
    (found,) = years(parse(query).parts[0], of)
    return found


def made(folder: Path, a: dict[int, int], b: dict[int, int]) -> FactStore:
    """Forty employers of each title, whose postings all ask alike."""
    cells = [
        Cell(name, 100 * i + g, 10, years=own)
        for i, (name, own) in enumerate(((A, a), (B, b)))
        for g in range(40)
    ]
    return store(folder, cells)


def test_quartiles_are_those_of_the_role() -> None:
    found = asked(f"years({A}, p=75) <= 8", embedded())
    assert found.left == role("data scientist").view.years[0].p75
    with pytest.raises(BadQuestion, match="p is 25, 50 or 75"):
        asked(f"years({A}, p=90) <= 8", embedded())


def test_two_roles_apart_by_what_may_be_of_both(tmp_path: Path) -> None:
    """Of one title 4 in 10 postings ask for 3 years or less, of the other 8 in 10: 5 and 3, surely."""
    found = asked(f"years({A}) > years({B})", made(tmp_path, {3: 4, 5: 6}, {1: 2, 3: 6, 5: 2}))
    assert isinstance(found.effect, Estimate)
    assert (found.effect.value, found.effect.low, found.effect.high) == (2, 2, 2)
    assert isinstance(found.left, Estimate)
    assert isinstance(found.right, Estimate)
    assert "Data scientist, median of years asked: 5 (5 to 5; 400 postings that state years)" in found.says


def test_two_quartiles_of_one_role(tmp_path: Path) -> None:
    found = asked(f"years({A}, p=75) > years({A}, p=25)", made(tmp_path, {1: 4, 5: 6}, {1: 10}))
    assert isinstance(found.effect, Estimate)
    assert found.effect.value == 4


def test_a_role_whose_postings_state_no_years(tmp_path: Path) -> None:
    found = asked(f"years({A}) > years({B})", made(tmp_path, {5: 10}, {}))
    assert isinstance(found.effect, NotEstimable)
    assert "n = 0, needs 20" in found.effect.reason
