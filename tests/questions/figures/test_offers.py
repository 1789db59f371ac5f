"""Edges of what is offered: each population by itself, with its interval, none from too few records."""

from __future__ import annotations

from rolescope.questions.figures.offers import EDGES, ENOUGH, offers, references
from rolescope.store.facts import embedded

ASKED = {"country": "US", "currency": "USD", "period": "year", "level": "senior"}


def test_populations_are_kept_apart_the_largest_first() -> None:
    found = offers(embedded(), "data_scientist", **ASKED)
    assert len({one.population for one in found}) == len(found) >= 2
    sizes = [one.edges.n for one in found]
    assert sizes == sorted(sizes, reverse=True)
    assert all(n >= ENOUGH for n in sizes)


def test_edges_lie_in_their_intervals_and_in_order() -> None:
    for one in offers(embedded(), "data_analyst", **ASKED):
        assert one.edges.probs == EDGES
        assert (one.edges.low <= one.edges.value).all()
        assert (one.edges.value <= one.edges.high).all()
        assert one.edges.value[0] < one.edges.value[1]


def test_wages_of_applications_are_not_pay_of_postings() -> None:
    found = offers(embedded(), "data_scientist", **{**ASKED, "level": "unstated"})
    assert not [one for one in found if "H-1B" in one.population]


def test_a_place_without_records_has_none() -> None:
    assert offers(embedded(), "data_scientist", **{**ASKED, "country": "KE", "currency": "KES"}) == ()


def test_every_source_is_named_with_its_records() -> None:
    found = offers(embedded(), "data_scientist", **ASKED)
    named = references(embedded(), found)
    assert sum(one.n for one in named) == sum(one.edges.n for one in found)
    assert [one.id for one in named] == sorted(one.id for one in named)
