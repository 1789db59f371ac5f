import numpy as np
import pytest

from rolescope.analyse.methods.change_points import LEAST, change_points, one_change
from rolescope.analyse.methods.dispersion import Noise

TIME = np.arange(24.0)
TOTAL = np.full(24, 1000.0)


def test_a_step_is_found_where_it_is() -> None:
    """100 of 1,000 up to the twelfth period, 200 from then on: no scatter, so no doubt."""
    count = np.where(np.arange(24) < 12, 100.0, 200.0)
    (found,) = change_points(TIME, count, TOTAL)
    assert (found.at, found.low, found.high) == (12, 12, 12)
    assert found.p_value < 0.01
    assert (found.before, found.after) == pytest.approx((0.1, 0.2), abs=1e-6)


def test_growth_that_stops_is_found() -> None:
    count = np.round(50 * np.exp(0.12 * np.minimum(np.arange(24), 12)))
    found = change_points(TIME, count, TOTAL)
    assert len(found) == 1
    assert found[0].low <= 12 <= found[0].high


def test_two_steps() -> None:
    time = np.arange(36.0)
    count = np.array([100.0] * 12 + [300.0] * 12 + [100.0] * 12)
    assert [one.at for one in change_points(time, count, np.full(36, 1000.0))] == [12, 24]


@pytest.mark.parametrize("rate", [0.0, 0.05])
def test_steady_growth_has_no_change(rate: float) -> None:
    assert change_points(TIME, np.round(100 * np.exp(rate * np.arange(24))), np.full(24, 1e4)) == ()


def test_what_clusters_explain_is_no_change() -> None:
    count = np.where(np.arange(24) < 12, 20.0, 30.0)
    assert one_change(TIME, count, TOTAL, Noise(9.0)).p_value > 0.05  # type: ignore[union-attr]


def test_too_few_periods_or_titles() -> None:
    few = 2 * LEAST - 1
    assert one_change(TIME[:few], TOTAL[:few] / 10, TOTAL[:few]) is None
    assert one_change(TIME, np.zeros(24), TOTAL) is None


def test_the_same_again() -> None:
    count = np.random.default_rng(1).poisson(20, 24).astype(float)
    a, b = (one_change(TIME, count, TOTAL) for _ in range(2))
    assert a is not None
    assert b is not None
    assert (a.at, a.low, a.high, a.p_value) == (b.at, b.low, b.high, b.p_value)
