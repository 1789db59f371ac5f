"""Densities to draw: on one grid, summing to 1, around where the records are."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.pay import PaySample
from rolescope.analyse.pay_density import densities


def test_they_sum_to_one_and_peak_where_most_records_are() -> None:
    rng = np.random.default_rng(1)
    low, high = (PaySample(rng.lognormal(np.log(m), 0.1, 500)) for m in (100_000, 200_000))
    grid, (one, two) = densities([low, high])
    assert one.sum() == pytest.approx(1)
    assert two.sum() == pytest.approx(1)
    assert grid[one.argmax()] == pytest.approx(100_000, rel=0.1)
    assert grid[two.argmax()] == pytest.approx(200_000, rel=0.1)
    assert (np.diff(grid) > 0).all()


def test_one_employer_does_not_make_the_curve() -> None:
    value = np.concatenate((np.full(900, 300_000.0), np.linspace(80_000, 120_000, 100)))
    employer = np.concatenate((np.zeros(900, dtype=np.int64), np.arange(1, 101)))
    grid, (capped,) = densities([PaySample(value, employer)])
    _, (free,) = densities([PaySample(value, None)])
    above = grid > 200_000
    assert capped[above].sum() == pytest.approx(0.1, abs=0.02)
    assert free[above].sum() == pytest.approx(0.9, abs=0.02)


def test_equal_amounts_have_a_curve_too() -> None:
    _, (flat,) = densities([PaySample(np.full(30, 1e5))])
    assert flat.sum() == pytest.approx(1)
