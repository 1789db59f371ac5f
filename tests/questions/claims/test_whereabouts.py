"""Places and years, taken off a sentence wherever they stand."""

from __future__ import annotations

import pytest

from rolescope.model.errors import BadQuestion
from rolescope.questions.claims.whereabouts import Place, whereabouts

BOSTON, CHICAGO, US, DE = Place("US", "Boston"), Place("US", "Chicago"), Place("US"), Place("DE")


@pytest.mark.parametrize(
    ("sentence", "bare", "places"),
    [
        ("a earn more than b in the us", "a earn more than b", (US,)),
        ("in germany, a earn more than b", "a earn more than b", (DE,)),
        ("a in germany earn more than b", "a earn more than b", (DE,)),
        ("a in boston earn more than in chicago", "a earn more than those", (BOSTON, CHICAGO)),
        ("a in boston earn more than those in chicago", "a earn more than those", (BOSTON, CHICAGO)),
        ("a earn more in boston than in chicago", "a earn more than those", (BOSTON, CHICAGO)),
        ("a in san francisco earn over 1k", "a earn over 1k", (Place("US", "San Francisco Bay Area"),)),
        ("a in berlin, germany earn over 1k", "a earn over 1k", (Place("DE", "Berlin"),)),
        ("a in berlin, france earn over 1k", "a france earn over 1k", (Place("DE", "Berlin"),)),
        ("a are in higher demand than b", "a are in higher demand than b", ()),
        ("a in boston or chicago earn over 1k", "a or chicago earn over 1k", (BOSTON,)),
        ("a in boston remote are b", "a remote are b", (BOSTON,)),
        ("a are b in the us remote", "a are b remote", (US,)),
        ("a are b in bavaria", "a are b in bavaria", ()),
        ("a in scotland are b", "a in scotland are b", ()),
        ("a in boston in are b", "a in are b", (BOSTON,)),
        ("a in california earn over 1k", "a in california earn over 1k", ()),
        ("a in germany or france earn over 1k", "a or france earn over 1k", (DE,)),
    ],
)
def test_places(sentence: str, bare: str, places: tuple[Place, ...]) -> None:
    found = whereabouts(sentence)
    assert found.places == places
    assert found.sentence.endswith(bare)


@pytest.mark.parametrize("sentence", ["since 2020, a are b", "a are b since 2020", "a since 2020 are b"])
def test_years(sentence: str) -> None:
    found = whereabouts(sentence)
    assert (found.sentence, found.since) == ("a are b", "2020")


@pytest.mark.parametrize(
    "sentence",
    [
        "a in boston earn over 1k in chicago",
        "a in boston earn more than in chicago in germany",
        "a since 2020 are b since 2021",
    ],
)
def test_more_than_a_sentence_can_have(sentence: str) -> None:
    with pytest.raises(BadQuestion):
        whereabouts(sentence)
