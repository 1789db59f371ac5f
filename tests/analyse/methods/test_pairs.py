"""Pairs of row and item: where each belongs, and what is left out."""

from __future__ import annotations

import numpy as np

from rolescope.analyse.methods.alike import set_aside
from rolescope.analyse.methods.pairs import Place, pairs_of
from rolescope.analyse.methods.standardise import standardise
from rolescope.analyse.sample import Sample


def test_pairs_add_up_to_entries_and_those_of_no_weight_are_left_out() -> None:
    """Rows 0 and 1 are of role 0, row 2 of role 1; row 3 lies in a stratum that role 1 lacks."""
    sample = Sample(
        np.array([0, 0, 1, 0]), np.array([0, 0, 0, 1]), np.array([0, 1, 0, 2]), np.full(4, 2.0), 2
    )
    design = standardise(sample, np.array([True, True]), cap=1.0)
    place = Place(np.array([2, 3, 1, 0, 0]), np.array([0, 1, 1, 1, 0]), 2)
    found = pairs_of(sample, design, place, set_aside(sample, design))
    assert found.at.tolist() == [0, 2, 3, 4]
    assert found.per_unit.tolist() == [0.5, 0.25, 0.25, 0.25]
    assert found.employers.id.tolist() == [0, 1, 0], "employer 0 hires in both roles"
    assert found.employer[found.entry].tolist() == [2, 1, 0, 0]
    assert found.item[found.entry].tolist() == [0, 1, 1, 0]
    assert (found.role_item[found.entry]).tolist() == [2, 1, 1, 0]
    at = found.employers.kind
    assert at[0] == at[1] != at[2], "the two of role 0 weigh alike"
    assert found.lacking[at[0]].tolist() == [1, 0], "of them one lacks item 0, and none item 1"
    assert found.lacking[at[2]].tolist() == [0, 1]


def test_rows_of_one_employer_make_one_entry() -> None:
    """One employer in two strata, with the item in both: two pairs, one entry."""
    sample = Sample(np.zeros(3, int), np.array([0, 1, 0]), np.array([0, 0, 1]), np.full(3, 2.0), 1)
    design = standardise(sample, np.array([True]), cap=1.0)
    place = Place(np.array([0, 1, 2]), np.zeros(3, int), 1)
    found = pairs_of(sample, design, place, set_aside(sample, design))
    assert found.entry.tolist() == [0, 0, 1]
    assert found.lacking.tolist() == [[0], [0]]


def test_a_place_is_the_same_as_its_own_arrays_alone() -> None:
    row, item = np.arange(3), np.zeros(3, np.int64)
    assert Place(row, item, 1) == Place(row, item, 1)
    assert Place(row, item, 1) != Place(row, item.copy(), 1)
