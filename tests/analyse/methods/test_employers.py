"""Employers that give the same weight to every stratum, told apart from the others."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from rolescope.analyse.methods import employers
from rolescope.analyse.methods.alike import set_aside
from rolescope.analyse.methods.employers import employers_of, hiring_for_both, same_rows
from rolescope.analyse.methods.standardise import corrected, standardise
from rolescope.analyse.sample import Floats, Sample


def test_rows_that_are_equal_are_of_one_kind() -> None:
    table = np.array([[1.0, 2], [2, 1], [1, 2], [0, 0]])
    first, kind = same_rows(table)
    assert len(first) == 3
    assert kind[0] == kind[2]
    np.testing.assert_array_equal(table[first[kind]], table)


@given(
    arrays.arrays(
        float, st.tuples(st.integers(0, 30), st.integers(1, 3)), elements=st.sampled_from([0, 0.5, 1])
    )
)
def test_kinds_are_the_distinct_rows(table: Floats) -> None:
    first, kind = same_rows(table)
    assert len(first) == len(np.unique(table, axis=0))
    np.testing.assert_array_equal(table[first[kind]], table)


def test_different_rows_of_one_sum_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(employers, "_mixed", lambda table: table.sum(axis=1))
    table = np.array([[1.0, 2], [2, 1], [1, 2]])
    first, kind = same_rows(table)
    assert len(first) == 2
    np.testing.assert_array_equal(table[first[kind]], table)


def test_kinds_hold_the_weights_of_their_employers() -> None:
    rng = np.random.default_rng(8)
    key = np.unique(rng.integers(0, (2, 3, 90), (400, 3)), axis=0).T
    sample = Sample(key[0], key[1], key[2], rng.integers(1, 3, key.shape[1]).astype(float), 2)
    design = standardise(sample, np.array([True, True]))
    found = employers_of(sample, design, set_aside(sample, design))
    weight = corrected(design) * sample.size
    assert len(found.n) < len(found.id)
    assert found.n.sum() == len(found.id)
    for place, (employer, role) in enumerate(zip(found.id.tolist(), found.role.tolist(), strict=True)):
        own = (sample.employer == employer) & (sample.role == role)
        direct = np.bincount(sample.stratum[own], weight[own], 3)
        np.testing.assert_allclose(found.expected[found.kind[place]], direct)
        assert found.kind_role[found.kind[place]] == role
        assert (found.slot[own] == place).all()


def test_employers_of_two_roles_stand_in_both() -> None:
    sample = Sample(np.array([0, 0, 1, 1]), np.zeros(4, int), np.array([3, 1, 3, 2]), np.full(4, 2.0), 2)
    design = standardise(sample, np.array([True, True]), cap=1.0)
    found = employers_of(sample, design, set_aside(sample, design))
    assert found.id.tolist() == [1, 3, 2, 3]
    assert [places.tolist() for places in hiring_for_both(found, 0, 1)] == [[1], [3]]
