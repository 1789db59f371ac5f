"""Quantiles by level, medians by year, curves."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import Spread
from rolescope.questions.figures.pay_spreads import QUANTILES, course, curves, nothing, spreads
from tests.questions.figures.paid import DS, of, several, world


def values(spread: Spread) -> list[float]:
    return [f.value for name in QUANTILES if isinstance(f := getattr(spread, name), Estimate)]


def test_quantiles_by_hand(tmp_path: Path) -> None:
    """101 amounts from 100 to 200 thousand: the quantiles are 110, 125, 150, 175, 190."""
    (group,) = of(world(tmp_path, several(DS, 101)))
    whole, mid = spreads(DS, group, None, 4.0)
    assert values(whole) == values(mid) == [110_000, 125_000, 150_000, 175_000, 190_000]
    assert (whole.level, whole.n, whole.employers, whole.years) == ("all", 101, 101, "2024")


def test_levels_from_twenty_records_on(tmp_path: Path) -> None:
    rows = [*several(DS, 19, level="entry"), *several(DS, 20, level="senior", first=2e5)]
    (group,) = of(world(tmp_path, rows))
    assert [(s.level, s.n) for s in spreads(DS, group, None, 4.0)] == [("all", 39), ("senior", 20)]
    assert [s.level for s in spreads(DS, group.at("entry"), "entry", 4.0)] == ["entry"]


def test_suppressed_with_what_there_was(tmp_path: Path) -> None:
    (group,) = of(world(tmp_path, several(DS, 12)))
    (only,) = spreads(DS, group, None, 4.0)
    assert only.p50 == NotEstimable("suppressed (n = 12, needs 20)", 12)
    assert nothing(DS, None).p50 == NotEstimable("suppressed (n = 0, needs 20)")


def test_one_employer_speaks_for_nobody(tmp_path: Path) -> None:
    (group,) = of(world(tmp_path, several(DS, 40, employer=7)))
    (only, _) = spreads(DS, group, None, 4.0)
    assert only.p50 == NotEstimable("suppressed (1 employer, needs 5)", 40)


def test_the_course_of_years_and_its_change(tmp_path: Path) -> None:
    rows = [
        *several(DS, 60, year=2022),
        *several(DS, 60, year=2023, first=110_000),
        *several(DS, 60, year=2024, first=150_000),
        *several(DS, 30, year=2025, first=90_000),
    ]
    (group,) = of(world(tmp_path, rows))
    found = course(DS, group, 4.0)
    assert [(one.year, one.n) for one in found.years] == [(2022, 60), (2023, 60), (2024, 60), (2025, 30)]
    assert found.change is not None
    assert (found.change.first, found.change.last) == (2022, 2024), "2025 has too few to end on"
    assert isinstance(found.change.change, Estimate)
    assert found.change.change.value == pytest.approx(50_000)


def test_one_year_or_none_known_is_no_course(tmp_path: Path) -> None:
    (group,) = of(world(tmp_path, several(DS, 60)))
    assert course(DS, group, 4.0).years == ()


def test_curves_of_roles_with_records_enough(tmp_path: Path) -> None:
    (many,) = of(world(tmp_path, several(DS, 60)))
    grid, drawn = curves({DS: many, "few": many.where(many.amount < 105_000)})
    assert list(drawn) == [DS]
    assert sum(drawn[DS]) == pytest.approx(1)
    assert len(grid) == len(drawn[DS])
    assert curves({}) == ((), {})
