import numpy as np
import pytest

from rolescope.analyse.methods.dispersion import Noise
from rolescope.analyse.methods.log_linear import growth

TIME, TOTAL = np.arange(3.0), np.full(3, 1000.0)


def test_hand_worked() -> None:
    """100, 200, 400 of 1,000: doubled each year, without scatter.

    The slope's information is Σ μ (t − t̄)² around the weighted mean 10/7: 100 · 100/49 + 200 · 9/49
    + 400 · 16/49 = 371.43; its error 0.05189; Student's t of one degree 12.706; half an interval 0.6593.
    Twice e^−0.6593 and e^0.6593, less 1: 0.034 and 2.867.
    """
    found = growth(TIME, np.array([100.0, 200, 400]), TOTAL)
    assert found.rate == pytest.approx(1.0)
    assert (found.low, found.high) == pytest.approx((0.0344, 2.8669), abs=2e-3)
    assert found.dispersion == 1
    assert found.fitted == pytest.approx([100, 200, 400])


def test_clusters_widen() -> None:
    count = np.array([100.0, 200, 400])
    alone, clustered = growth(TIME, count, TOTAL), growth(TIME, count, TOTAL, Noise(3.0))
    assert np.log1p(clustered.high) - np.log(2) == pytest.approx(2 * (np.log1p(alone.high) - np.log(2)))


def test_scatter_around_the_trend_widens() -> None:
    time, total = np.arange(8.0), np.full(8, 1000.0)
    rough = growth(time, np.array([50.0, 150, 50, 150, 50, 150, 50, 150]), total)
    assert rough.dispersion > 20


def test_a_unit_of_time() -> None:
    by_month = growth(np.arange(24.0), np.round(100 * 2 ** (np.arange(24) / 12)), np.full(24, 1e4), unit=12)
    assert by_month.rate == pytest.approx(1.0, abs=0.01)


def test_titles_that_are_hardly_there_overflow_nothing() -> None:
    found = growth(TIME, np.array([0.0, 0, 1]), TOTAL)
    assert np.isfinite([found.rate, found.low, found.high]).all()
