"""Years of experience asked for: how often, and how many."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.comparison import YearsRow
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.compare import compare
from tests.questions.world import Cell, alike, store

PAIR = ("data scientist", "data engineer")
DS, DE = "data_scientist", "data_engineer"


def rows(folder: Path, cells: list[Cell]) -> dict[str, YearsRow]:
    found = compare(PAIR, store=store(folder, cells)).view.years
    return {row.role: row for row in found}


def test_quartiles_among_postings_that_state_years(tmp_path: Path) -> None:
    """Half state years: of five postings one asks for 1, three for 3 and one for 8."""
    cells = [*alike(DS, range(30), years={1: 1, 3: 3, 8: 1}), *alike(DE, range(30), years={5: 10})]
    found = rows(tmp_path, cells)
    assert list(found) == [DS, DE]
    own = found[DS]
    assert isinstance(own.stated, Estimate)
    assert own.stated.observed == pytest.approx(0.5)
    assert own.n == 150
    medians = [found[role].p50 for role in (DS, DE)]
    assert [m.value for m in medians if isinstance(m, Estimate)] == [3, 5]
    for quantile in (own.p25, own.p50, own.p75):
        assert isinstance(quantile, Estimate)
        assert quantile.unit == "years"
        assert quantile.low <= quantile.value <= quantile.high


def test_few_postings_that_state_years_give_no_median_but_a_share(tmp_path: Path) -> None:
    cells = [*alike(DS, range(10), years={4: 1}), *alike(DE, range(10), years={4: 5})]
    found = rows(tmp_path, cells)[DS]
    assert isinstance(found.stated, Estimate)
    assert isinstance(found.p50, NotEstimable)
    assert found.p50.reason.startswith("suppressed (n = 10, needs 20)")


def test_where_nobody_states_years_nothing_is_made_up(tmp_path: Path) -> None:
    found = rows(tmp_path, [*alike(DS, range(10)), *alike(DE, range(10))])
    for row in found.values():
        assert isinstance(row.p50, NotEstimable)
        assert row.n == 0


def test_the_reader_is_quoted(tmp_path: Path) -> None:
    found = rows(tmp_path, alike(DS, range(10), years={4: 5}))[DS].reader
    assert found is not None
    assert isinstance(found.precision, Estimate)
    assert found.precision.value == 0.9
