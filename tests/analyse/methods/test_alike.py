"""Employers counted instead of listed: the same figures as with a line for each."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rolescope.analyse.methods import alike
from rolescope.analyse.methods.alike import set_aside
from rolescope.analyse.methods.ratio import covariance, linearised, standardised_ratio
from rolescope.analyse.methods.standardise import standardise
from rolescope.analyse.parts import among
from rolescope.analyse.sample import Incidence, Sample


def market(seed: int, rows: int = 9000, items: int = 12) -> tuple[Sample, Incidence, Incidence]:
    """Two roles in five strata; most employers post once, some often and for both roles.

    Returns:
        The sample, what its units have, and a part of that.
    """
    rng = np.random.default_rng(seed)
    often = rng.random(rows) < 0.3
    key = np.unique(
        np.stack(
            (
                rng.integers(0, 2, rows),
                rng.integers(0, 5, rows),
                np.where(often, rng.integers(0, rows // 20, rows), rows + np.arange(rows)),
            )
        ),
        axis=1,
    )
    employer = np.unique(key[2], return_inverse=True)[1]
    size = np.where(key[2] < rows, rng.integers(1, 6, key.shape[1]), 1).astype(float)
    sample = Sample(key[0], key[1], employer, size, 2)
    have = rng.binomial(size[:, None].astype(int), np.linspace(0.02, 0.98, items))
    row, item = np.nonzero(have)
    count = have[row, item].astype(float)
    part = np.asarray(rng.binomial(count.astype(int), 0.4), dtype=float)
    return sample, Incidence(row, item, count, items), Incidence(row, item, part, items)


def test_only_employers_of_one_unit_are_set_aside() -> None:
    sample, _, _ = market(1)
    found = set_aside(sample, standardise(sample, np.array([True, True])))
    once = np.bincount(sample.employer)[sample.employer] == 1
    assert found.row.sum() > 4000
    assert (once & (sample.size == 1))[found.row].all()
    assert found.n.sum() == found.row.sum()


def test_few_are_listed() -> None:
    sample, _, _ = market(1, rows=900)
    assert not set_aside(sample, standardise(sample, np.array([True, True]))).row.any()


def test_in_one_cell_all_weigh_the_same() -> None:
    sample, _, _ = market(6)
    design = standardise(sample, np.array([True, True]))
    found = set_aside(sample, design)
    cell = (sample.role[found.row], sample.stratum[found.row])
    np.testing.assert_array_equal(design.factor[found.row], found.factor[cell])


def test_moments_are_those_of_a_line_for_each() -> None:
    sample, incidence, _ = market(2)
    design = standardise(sample, np.array([True, True]))
    counted = standardised_ratio(sample, design, incidence)
    listed = linearised(sample, design, incidence, listed=True).influences()
    for r in (0, 1):
        squares = np.square(listed[r].value)
        np.testing.assert_allclose(counted.variance[r], squares.sum(axis=0), rtol=1e-9)
        np.testing.assert_allclose(
            counted.spread_df[r], 2 * squares.sum(axis=0) ** 2 / np.square(squares).sum(axis=0), rtol=1e-9
        )
    _, a, b = np.intersect1d(listed[0].employer, listed[1].employer, return_indices=True)
    together = (listed[0].value[a] * listed[1].value[b]).sum(axis=0)
    scale = np.sqrt(counted.variance[0] * counted.variance[1])
    np.testing.assert_allclose(counted.correlation[0, 1] * scale, together, rtol=1e-7, atol=1e-15)


def test_the_covariance_of_classes_is_that_of_a_line_for_each() -> None:
    sample, _, _ = market(3)
    rng = np.random.default_rng(4)
    split = np.array([rng.multinomial(int(n), (0.5, 0.3, 0.2)) for n in sample.size])
    row, item = np.nonzero(split)
    classes = Incidence(row, item, split[row, item].astype(float), 3)
    design = standardise(sample, np.array([True, True]))
    listed = linearised(sample, design, classes, listed=True).influences()
    long = np.zeros((sample.n_employers, 6))
    for r in (0, 1):
        long[listed[r].employer, 3 * r : 3 * r + 3] = listed[r].value
    np.testing.assert_allclose(covariance(sample, design, classes), long.T @ long, rtol=1e-8, atol=1e-15)


def test_shares_among_are_those_of_a_line_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    sample, whole, part = market(5)
    (counted,) = among(sample, whole, [part])
    monkeypatch.setattr(alike, "FEWEST", len(sample.role) + 1)
    again = replace(sample)  # nothing is remembered of it
    assert not set_aside(again, standardise(again, np.array([True, True]))).row.any()
    (listed,) = among(again, whole, [part])
    np.testing.assert_array_equal(counted.n, listed.n)
    np.testing.assert_array_equal(counted.employers, listed.employers)
    for name in ("value", "low", "high", "effective_n"):
        np.testing.assert_allclose(getattr(counted, name), getattr(listed, name), rtol=1e-9)
