"""Evidence on growth, source by source; none from a source whose collection changed."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.grown import growth
from rolescope.questions.trend import trend
from rolescope.store.facts import embedded

A, B = "data_scientist", "machine_learning_engineer"


def test_growth_is_that_of_the_trend_and_flags_are_heeded() -> None:
    found = list(growth(parse(f"growth({A}) > 0").parts[0], embedded()))
    series = [one for one in trend([A]).view.series if one.growth]
    assert [one.left for one in found] == [one.growth[-1].rate for one in series]
    assert [isinstance(one.effect, NotEstimable) for one in found] == [bool(one.flags) for one in series]
    assert any(one.flags for one in series), "one source is known to have changed"


def test_two_titles_grow_over_the_same_years() -> None:
    for one in growth(parse(f"growth({B}) > growth({A})").parts[0], embedded()):
        assert isinstance(one.effect, Estimate | NotEstimable)
        if isinstance(one.effect, Estimate):
            assert isinstance(one.left, Estimate)
            assert isinstance(one.right, Estimate)
            assert one.effect.low <= one.left.value - one.right.value <= one.effect.high


def test_what_growth_is_not_counted_by_is_refused() -> None:
    with pytest.raises(BadQuestion, match="takes no 'since'"):
        parse(f"growth({A}, since=2022) > 0")
    with pytest.raises(BadQuestion, match="the same source"):
        list(growth(parse(f"growth({A}, source=h1b_lca) > growth({B})").parts[0], embedded()))
