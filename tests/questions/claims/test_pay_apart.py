"""One role at two levels, or in two places: in figures made for it, and in the embedded ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.paid import pay
from rolescope.questions.claims.pay_samples import samples
from rolescope.store.facts import FactStore, embedded
from tests.questions.world import Pay, store

A = "data_scientist"


@pytest.fixture
def made(tmp_path: Path) -> FactStore:
    """Seniors get 40,000 more, and in Boston 20,000 more at either level; few seniors are of 2023."""
    rows = [
        Pay(
            A,
            100_000 + 40_000 * (level == "senior") + 20_000 * (place == "Boston") + 1000 * (i % 5),
            level=level,
            place=place,
            year=year,
            employer=i,
            record=i,
        ).row()
        for level in ("mid", "senior")
        for place in ("Boston", "Chicago")
        for year in (2023, 2024)
        for i in range(30 if (level, year) != ("senior", 2023) else 12)
    ]
    return store(tmp_path, [], pay=rows)


def test_levels_are_held_apart_at_equal_year(made: FactStore) -> None:
    (found,) = pay(parse(f"pay({A}, level=senior) > pay({A}, level=mid)").parts[0], made)
    assert isinstance(found.effect, Estimate)
    assert found.effect.value == pytest.approx(40_000, abs=3000)
    assert found.effect.low > 20_000
    assert "senior less mid" in found.says
    assert "at equal year" in found.says


def test_places_are_held_apart_at_equal_level_and_year(made: FactStore) -> None:
    (found,) = pay(
        parse(f"pay({A}, country=US, city=Boston) > pay({A}, country=US, city=Chicago)").parts[0], made
    )
    assert isinstance(found.effect, Estimate)
    assert found.effect.value == pytest.approx(20_000, abs=3000)
    assert "Boston less Chicago, medians" in found.says
    assert "at equal level and year" in found.says


def test_a_level_that_few_have_is_not_told(made: FactStore) -> None:
    (found,) = pay(parse(f"pay({A}, level=senior) > pay({A}, level=director_up)").parts[0], made)
    assert isinstance(found.effect, NotEstimable)


def test_money_of_two_countries_is_not_converted() -> None:
    found = list(pay(parse(f"pay({A}, country=US) > pay({A}, country=DE)").parts[0], embedded()))
    assert found
    assert all(isinstance(one.effect, NotEstimable) for one in found)
    assert any("nothing is converted" in one.says for one in found)


@pytest.mark.parametrize(
    "query",
    [
        f"pay({A}, level=senior, country=US) > pay({A}, level=mid, country=DE)",
        f"pay({A}, since=2023) > pay({A})",
        f"pay({A}, country=US, city=Boston) > pay(data_engineer, country=US, city=Chicago)",
        f"pay({A}, level=senior) > pay(data_engineer, level=mid)",
        f"pay({A}, level=senior, p=75) > pay({A}, level=mid, p=75)",
    ],
)
def test_what_differs_in_more_than_one_thing_is_refused(query: str) -> None:
    with pytest.raises(BadQuestion):
        list(pay(parse(query).parts[0], embedded()))


def test_samples_are_by_population_and_of_yearly_pay() -> None:
    found = samples(parse(f"pay({A}, country=US) > 1k").parts[0].left, embedded())
    assert len(found) > 1
    assert {one.period for one in found.values()} == {"year"}
    assert {one.currency for one in found.values()} == {"USD"}
