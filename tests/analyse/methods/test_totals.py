import numpy as np

from rolescope.analyse.methods.totals import totals


def test_sums_by_group() -> None:
    assert totals(np.array([0, 2, 0]), np.array([1.0, 2, 3]), 4).tolist() == [4, 0, 2, 0]


def test_nothing_is_float_too() -> None:
    assert totals(np.empty(0, dtype=int), np.empty(0), 2).dtype == np.float64
