import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rolescope.analyse.methods.quantile import weighted_quantiles, woodruff


def test_hand_worked() -> None:
    """Values 10, 20, 30 with weights 1, 1, 2: exactly half lies at or below 20, so the median is 25."""
    value, weight = np.array([30.0, 10, 20]), np.array([2.0, 1, 1])
    assert weighted_quantiles(value, weight, np.array([0.25, 0.5, 0.75])).tolist() == [15, 25, 30]


@settings(max_examples=40, deadline=None)
@given(arrays(float, st.integers(1, 60), elements=st.floats(1, 1e6)))
def test_equal_weights_give_the_usual_median(value: np.ndarray) -> None:
    assert weighted_quantiles(value, np.ones(len(value)), np.array([0.5]))[0] == pytest.approx(
        np.median(value)
    )


def test_woodruff_hand_worked() -> None:
    """1 to 100, n = 100, t = 2: Wilson at .5 is .5 ± √(.01 + .0004)/1.04 = .4019, .5981: 41 and 60."""
    value = np.arange(1.0, 101)
    low, high = woodruff(value, np.ones(100), np.array([0.5]), np.array([100.0]), 2.0)
    assert (low[0], high[0]) == (41, 60)
