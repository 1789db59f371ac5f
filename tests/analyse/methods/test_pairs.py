"""Pairs of row and item: where each belongs, and what is left out."""

from __future__ import annotations

import numpy as np

from rolescope.analyse.methods.alike import set_aside
from rolescope.analyse.methods.pairs import Place, pairs_of, places
from rolescope.analyse.methods.standardise import standardise
from rolescope.analyse.sample import Sample


def test_pairs_are_sorted_and_those_of_no_weight_left_out() -> None:
    """Rows 0 and 1 are of role 0, row 2 of role 1; row 3 lies in a stratum that role 1 lacks."""
    sample = Sample(
        np.array([0, 0, 1, 0]), np.array([0, 0, 0, 1]), np.array([0, 1, 0, 2]), np.full(4, 2.0), 2
    )
    design = standardise(sample, np.array([True, True]), cap=1.0)
    place = Place(np.array([2, 3, 1, 0, 0]), np.array([0, 1, 1, 1, 0]), 2)
    found = pairs_of(sample, design, place, set_aside(sample, design))
    assert found.at.tolist() == [4, 2, 3, 0]
    assert found.item.tolist() == [0, 1, 1, 0]
    assert found.slot.tolist() == [0, 1, 0, 0]
    assert (found.of(0, 1, 1), found.of(1, 0, 2)) == (slice(1, 3), slice(3, 4))
    assert found.per_unit.tolist() == [0.25, 0.25, 0.25, 0.5]


def test_places_lie_in_tables_of_some_items_at_a_time() -> None:
    """One role, three items: two in the first table, one in the last."""
    sample = Sample(np.zeros(2, np.int64), np.zeros(2, np.int64), np.arange(2), np.full(2, 2.0), 1)
    design = standardise(sample, np.array([True]), cap=1.0)
    of_all = Place(np.array([0, 1, 0, 1, 0, 1]), np.array([0, 0, 1, 1, 2, 2]), 3)
    pairs = pairs_of(sample, design, of_all, set_aside(sample, design))
    assert places(pairs, 2).tolist() == [0, 2, 1, 3, 0, 1]
    assert places(pairs, 3).tolist() == [0, 3, 1, 4, 2, 5]


def test_a_place_is_the_same_as_its_own_arrays_alone() -> None:
    row, item = np.arange(3), np.zeros(3, np.int64)
    assert Place(row, item, 1) == Place(row, item, 1)
    assert Place(row, item, 1) != Place(row, item.copy(), 1)
