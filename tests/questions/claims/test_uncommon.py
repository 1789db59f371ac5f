"""Rare things have a share and an interval of their own, corrected for what the reader misses."""

from __future__ import annotations

from pathlib import Path

from rolescope.model.claim import Term
from rolescope.model.estimate import Estimate
from rolescope.questions.claims.uncommon import counted_alone
from tests.questions.world import LABELLED, Cell, store

ROLE = "data_scientist"


def cells(named: int) -> list[Cell]:
    """Twenty employers of ten postings; so many of the postings name Docker, one of each employer."""
    return [Cell(ROLE, i, skills={"docker": 1, "sql": 5} if i < named else {"sql": 5}) for i in range(20)]


def alone(item: str, made_of: list[Cell], folder: Path, **reader: object) -> Estimate:
    found = counted_alone(Term("share", (ROLE,), item), store(folder, made_of, reader=reader or None))
    assert isinstance(found, Estimate)
    return found


def test_a_rare_skill_is_counted_and_what_the_reader_misses_is_added(tmp_path: Path) -> None:
    (tmp_path / "sure").mkdir()
    (tmp_path / "half").mkdir()
    sure = alone("skill:docker", cells(8), tmp_path / "sure")
    assert abs(sure.value - 0.04) < 0.002
    half = {
        "tp": LABELLED,
        "tp_where_complete": LABELLED,
        "fn": LABELLED,
        "fp": 0,
        "true_negative_pairs": 10**9,
    }
    skills = {
        "by_skill": {one: {"tp": LABELLED, "fn": LABELLED} for one in ("docker", "sql")},
        "by_type": {"platform": half, "language": half},
    }
    found = alone("skill:docker", cells(8), tmp_path / "half", skills=skills)
    assert abs(found.value - 0.08) < 0.01, "read in 4 of 100, and of two the reader finds one"
    assert found.high > 0.05


def test_what_nobody_names_may_be_in_some_all_the_same(tmp_path: Path) -> None:
    found = alone("travel:asked", cells(0), tmp_path)
    assert found.value == 0
    assert 0.01 < found.high < 0.06
