"""Evidence on how many titles name a role, source by source."""

from __future__ import annotations

from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.named import growth, overtaken, titles
from rolescope.questions.trend import trend
from rolescope.store.facts import embedded

A, B = "data_scientist", "machine_learning_engineer"


def test_the_newest_year_of_every_source_that_names_both() -> None:
    found = list(titles(parse(f"titles({A}) > titles({B})").parts[0], embedded()))
    assert len(found) > 3
    assert len({one.population for one in found}) == len(found)


def test_growth_is_that_of_the_trend() -> None:
    found = list(growth(parse(f"growth({A}) > 0").parts[0], embedded()))
    rates = [one.growth[-1].rate for one in trend([A]).view.series if one.growth]
    assert [one.left for one in found] == rates


def test_two_titles_grow_over_the_same_years() -> None:
    for one in growth(parse(f"growth({B}) > growth({A})").parts[0], embedded()):
        assert isinstance(one.effect, Estimate | NotEstimable)
        if isinstance(one.effect, Estimate):
            assert isinstance(one.left, Estimate)
            assert isinstance(one.right, Estimate)
            assert one.effect.low <= one.left.value - one.right.value <= one.effect.high


def test_who_was_ahead_all_along_has_not_been_seen_to_overtake() -> None:
    (found, *_) = overtaken(parse("overtaken(data_scientist, statistician) > 0").parts[0], embedded())
    assert isinstance(found.effect, NotEstimable)
    assert "ahead already" in found.effect.reason


def test_a_place_against_the_whole_source() -> None:
    part = parse(f"titles({B}, place=San Francisco Bay Area) > titles({B})").parts[0]
    found = list(titles(part, embedded()))
    assert found
    assert all("San Francisco Bay Area" in one.says for one in found)
    (nowhere,) = titles(parse(f"titles({B}, place=Atlantis) > titles({B})").parts[0], embedded())
    assert isinstance(nowhere.effect, NotEstimable)
