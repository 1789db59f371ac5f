"""How much of each source's titles name a role: by source and year, with the clustering of employers."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from rolescope.model.comparison import TitleShare
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.figures.scope import Filter
from rolescope.questions.figures.subjects import name_all
from rolescope.questions.figures.titles import titles
from rolescope.store.facts import FactStore
from tests.questions.world import store

DS, DE = "data_scientist", "data_engineer"
ROWS = [
    # a hundred titles of a hundred employers, ten of which name the role: as if independent
    ("paid", 2023, None, DS, 10, 100, 100, 10.0, 10.0, 100.0),
    # ten employers with ten titles each; one of them names the role in all ten
    ("paid", 2024, None, DS, 10, 100, 10, 100.0, 100.0, 1000.0),
    ("paid", 2024, None, DE, 30, 100, None, 0.0, 0.0, 0.0),
    ("one", 2024, None, DS, 3, 19, 19, 3.0, 3.0, 19.0),
    ("one", 2023, None, DS, 30, 60, 4, 300.0, 500.0, 1000.0),
]


@pytest.fixture(autouse=True)
def small_worlds_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rolescope.questions.figures.titles.MIN_TITLES", 20)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> FactStore:
    return store(tmp_path_factory.mktemp("titles"), [], title_counts=ROWS)


def shares(world: FactStore, *roles: str, since: int | None = None) -> dict[tuple[str, int, str], TitleShare]:
    found = titles(world, name_all(world, roles), Filter("US", "asked", None, since))
    return {(share.source, share.year, share.role): share for share in found}


def known(share: TitleShare) -> Estimate:
    assert isinstance(share.share, Estimate)
    return share.share


def test_sources_and_years_are_kept_apart_and_in_order(world: FactStore) -> None:
    found = titles(world, name_all(world, [DS, DE]), Filter("US", "asked", None, None))
    assert [astuple(share)[:3] for share in found] == [
        ("one", 2023, DS),
        ("one", 2024, DS),
        ("paid", 2023, DS),
        ("paid", 2024, DS),
        ("paid", 2024, DE),
    ]


def test_independent_titles_have_the_interval_of_a_proportion(world: FactStore) -> None:
    """Wilson at 10 of 100, worked by hand: 0.055 to 0.174; t of 99 degrees and G/(G − 1) widen it."""
    found = known(shares(world, DS)["paid", 2023, DS])
    assert found.value == pytest.approx(0.1)
    assert (found.low, found.high) == pytest.approx((0.0547, 0.1759), abs=1e-4)
    assert (found.n, found.employers) == (100, 100)


def test_one_employers_titles_are_alike_and_widen(world: FactStore) -> None:
    alone, clustered = (known(shares(world, DS)["paid", year, DS]) for year in (2023, 2024))
    assert clustered.value == alone.value
    assert clustered.effective_n is not None
    assert clustered.effective_n == pytest.approx(9, abs=0.5), (
        "nine of ten employers, not of a hundred titles"
    )
    assert clustered.high - clustered.low > 2 * (alone.high - alone.low)


def test_a_source_that_names_no_employers_says_so(world: FactStore) -> None:
    found = known(shares(world, DE)["paid", 2024, DE])
    assert found.value == pytest.approx(0.3)
    assert (found.employers, found.n) == (None, 100)


@pytest.mark.parametrize(
    ("year", "reason"), [(2024, "suppressed (n = 19, needs 20)"), (2023, "suppressed (4 employers, needs 5)")]
)
def test_thin_years_are_suppressed(world: FactStore, year: int, reason: str) -> None:
    found = shares(world, DS)["one", year, DS].share
    assert isinstance(found, NotEstimable)
    assert found.reason == reason


def test_since_leaves_earlier_years_out(world: FactStore) -> None:
    assert {year for _, year, _ in shares(world, DS, DE, since=2024)} == {2024}


def test_a_role_that_no_title_names_has_none(world: FactStore) -> None:
    assert shares(world, "statistician", "registered nurse") == {}
