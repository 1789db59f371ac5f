"""Who overtook whom: as `trend` says it, and not where a source changed or begins too late."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.finding import Finding
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.overtaking import overtaken
from rolescope.questions.trend import trend
from rolescope.store.facts import FactStore, embedded
from tests.questions.trend_world import titled, titles

A, B = "data_engineer", "data_scientist"


def made(folder: Path, *shares: tuple[int, int], total: int = 2000) -> FactStore:
    """A source of one year after another with so many titles of A and B."""
    counts = {(2014 + i, None): ({A: a, B: b}, total) for i, (a, b) in enumerate(shares)}
    return titled(folder, titles("paid", counts, named=True))


def found(query: str, store: FactStore) -> list[Finding]:
    return list(overtaken(parse(query).parts[0], store))


RISING = ((40, 160), (50, 150), (70, 140), (100, 110), (140, 80), (160, 60))


def test_a_title_has_led_since_the_crossing_that_trend_dates(tmp_path: Path) -> None:
    store = made(tmp_path, *RISING)
    (crossed,) = trend([A, B], store=store).view.crossings
    (one,) = found(f"overtaken({A}, {B}) > 0", store)
    assert crossed.period is not None
    assert isinstance(one.effect, Estimate)
    assert one.effect.value == 2019 + 1 - int(crossed.period)
    assert 0 < one.effect.low <= one.effect.value <= one.effect.high
    assert f"Data engineer overtook data scientist in {crossed.period}" in one.says
    (other,) = found(f"overtaken({B}, {A}) > 0", store)
    assert isinstance(other.effect, Estimate)
    assert other.effect.value == -one.effect.value
    assert other.effect.high < 0


def test_who_is_behind_and_was_never_ahead_trails(tmp_path: Path) -> None:
    (one,) = found(f"overtaken({A}, {B}) > 0", made(tmp_path, *[(40, 160)] * 5))
    assert isinstance(one.effect, Estimate)
    assert (one.effect.low, one.effect.value, one.effect.high) == (-5, -5, -1)


def test_who_was_ahead_all_along_has_not_been_seen_to_overtake(tmp_path: Path) -> None:
    (one,) = found(f"overtaken({B}, {A}) > 0", made(tmp_path, *[(40, 160)] * 5))
    assert isinstance(one.effect, NotEstimable)
    assert "ahead already in 2014, the first year" in one.effect.reason


def test_what_nothing_tells_apart_stays_open(tmp_path: Path) -> None:
    (one,) = found(f"overtaken({A}, {B}) > 0", made(tmp_path, *[(100, 100)] * 6))
    assert isinstance(one.effect, NotEstimable)
    assert "no crossing is established" in one.effect.reason


def test_a_source_that_changed_does_not_decide(tmp_path: Path) -> None:
    counts = {(2014 + i, None): ({A: a, B: b}, 2000 if i < 4 else 20_000) for i, (a, b) in enumerate(RISING)}
    (one,) = found(f"overtaken({A}, {B}) > 0", titled(tmp_path, titles("paid", counts, named=True)))
    assert isinstance(one.effect, NotEstimable)
    assert "What it collected changed" in one.effect.reason


def test_the_embedded_answer_is_that_of_trend() -> None:
    """Terms in posts are dated by `trend`, and a source that it flags is left open here too."""
    every = {one.population: one.effect for one in found(f"overtaken({A}, {B}) > 0", embedded())}
    (terms,) = found(f"overtaken({A}, {B}, source=hn_trends) > 0", embedded())
    assert isinstance(terms.effect, Estimate)
    assert terms.effect.low > 0
    assert "posts" in terms.says
    assert isinstance(every["titles, ai-jobs.net salaries"], NotEstimable)


def test_a_source_has_to_count_these_titles() -> None:
    with pytest.raises(BadQuestion, match="No source 'nosuch'"):
        found(f"overtaken({A}, {B}, source=nosuch) > 0", embedded())


def test_a_title_that_is_hardly_seen_is_said_to_be_so() -> None:
    """Statisticians are too few to date anything, in a source that begins a year before they appear."""
    (one, *_) = found("overtaken(data_scientist, statistician, source=h1b_lca) > 0", embedded())
    assert isinstance(one.effect, NotEstimable)
    assert "19 titles, needs 20" in one.effect.reason


def test_a_source_that_ends_before_another_has_the_first_ahead_contradicts_nothing(tmp_path: Path) -> None:
    def counts(first: int, a: int, b: int) -> dict[tuple[int, int | None], tuple[dict[str, int], int]]:
        return {(first + i, None): ({A: a, B: b}, 2000) for i in range(5)}

    older = titles("paid", counts(2014, 40, 160), named=True)
    newer = titles("later", counts(2018, 160, 40), named=True)
    made = titled(tmp_path, older, newer)
    paid = made.manifest.source("paid", "titles")
    replace(made.manifest, sources=(*made.manifest.sources, replace(paid, id="later"))).save(tmp_path)
    every = found(f"overtaken({A}, {B}) > 0", FactStore(tmp_path))
    behind, ahead = sorted(every, key=lambda one: one.years)
    assert isinstance(behind.effect, NotEstimable)
    assert "it ends in 2018; Data engineer is ahead in 2022" in behind.effect.reason
    assert isinstance(ahead.effect, NotEstimable)
