"""Pay by year: growth, and one year over another, at one mix of levels."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.model.pay import RATIO
from rolescope.model.trend import PER_YEAR
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.pay_in_time import change, growth
from rolescope.store.facts import FactStore, embedded
from tests.questions.world import Pay, store

A = "data_scientist"


@pytest.fixture
def made(tmp_path: Path) -> FactStore:
    """A tenth more each year at either level, while more and more are mid-level."""
    rows = [
        Pay(
            A,
            (100_000 if level == "mid" else 140_000) * 1.1 ** (year - 2020) + 1000 * (i % 37),
            level=level,
            year=year,
            employer=i,
            record=i,
        ).row()
        for year in range(2020, 2024)
        for level, n in (("mid", 60 + 60 * (year - 2020)), ("senior", 100 - 15 * (year - 2020)))
        for i in range(n)
    ]
    return store(tmp_path, [], pay=rows)


def test_growth_is_told_at_one_mix_of_levels(made: FactStore) -> None:
    (found,) = growth(parse(f"pay_growth({A}) > 0").parts[0], made)
    assert isinstance(found.left, Estimate)
    assert found.left.value == pytest.approx(0.1, abs=0.03)
    assert found.left.low > 0
    assert found.left.unit == PER_YEAR
    assert "median of 4 years, 2020 to 2023" in found.says
    assert "in the money of each year" in found.says


def test_three_years_are_the_fewest(made: FactStore) -> None:
    (found,) = growth(parse(f"pay_growth({A}, since=2022) > 0").parts[0], made)
    assert isinstance(found.effect, NotEstimable)
    assert found.effect.reason.startswith("2 of the 3 years")


def test_the_newest_year_over_another(made: FactStore) -> None:
    (found,) = change(parse(f"pay_change({A}, from=2021) > 0").parts[0], made)
    assert isinstance(found.left, Estimate)
    assert found.left.value == pytest.approx(0.21, abs=0.06)
    assert found.left.low > 0
    assert found.left.unit == RATIO
    assert "median of 2023 over 2021" in found.says


@pytest.mark.parametrize(
    ("year", "words"), [(2015, "0 records of 2015, of the 50"), (2023, "no year after 2023")]
)
def test_a_year_that_is_not_there_is_said(made: FactStore, year: int, words: str) -> None:
    (found,) = change(parse(f"pay_change({A}, from={year}) > 0").parts[0], made)
    assert isinstance(found.effect, NotEstimable)
    assert words in found.effect.reason


def test_a_year_has_to_be_given() -> None:
    with pytest.raises(BadQuestion, match="from=2022"):
        list(change(parse(f"pay_change({A}) > 0").parts[0], embedded()))


def test_populations_speak_for_themselves() -> None:
    found = list(growth(parse(f"pay_growth({A}) > 0").parts[0], embedded()))
    assert len({one.population for one in found}) == len(found) > 1
