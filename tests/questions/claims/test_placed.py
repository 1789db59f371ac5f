"""Evidence on places: against the other place where the title is most frequent."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.model.estimate import Estimate, NotEstimable
from rolescope.questions.claims.finding import apart
from rolescope.questions.claims.grammar import parse
from rolescope.questions.claims.placed import in_place
from rolescope.store.facts import embedded

ROLE = "machine_learning_engineer"
BAY = "San Francisco Bay Area"


def test_against_the_largest_other_place_and_widened_for_the_choice() -> None:
    part = parse(f"titles({ROLE}, place={BAY}) > titles({ROLE}, place=elsewhere)").parts[0]
    found = list(in_place(part, embedded()))
    assert found
    for one in found:
        assert BAY in one.says
        assert "the largest of" in one.says
        assert one.right is not None
        plain = apart(one.left, one.right)
        assert isinstance(one.effect, Estimate)
        assert isinstance(plain, Estimate)
        assert one.effect.value == plain.value
        assert one.effect.low < plain.low <= plain.high < one.effect.high


def test_against_a_number_and_where_nothing_is_known() -> None:
    (first, *_) = in_place(parse(f"titles({ROLE}, place={BAY}) > 0.1%").parts[0], embedded())
    assert isinstance(first.effect, Estimate)
    (nowhere,) = in_place(parse(f"titles({ROLE}, place=Atlantis) > 1%").parts[0], embedded())
    assert isinstance(nowhere.effect, NotEstimable)


@pytest.mark.parametrize(
    "right", [f"titles({ROLE})", "titles(data_scientist, place=elsewhere)", f"titles({ROLE}, place=Boston)"]
)
def test_other_comparisons_are_refused(right: str) -> None:
    with pytest.raises(BadQuestion):
        list(in_place(parse(f"titles({ROLE}, place={BAY}) > {right}").parts[0], embedded()))
