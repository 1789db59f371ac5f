import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import binom

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
    """1 to 100, n = 100, t = 2: √(.25 · .75/100) = .0433, so .25 ± .0866 = .1634, .3366: 17 and 34.

    At .75 the same lies the other way, .6634 to .8366: 67 and 84. At .02 it is .02 ± .028: from the least on.
    """
    value = np.arange(1.0, 101)
    probs = np.array([0.25, 0.5, 0.75, 0.02])
    low, high = woodruff(value, np.ones(100), probs, np.full(4, 100.0), 2.0)
    assert low.tolist() == [17, 40, 67, 1]
    assert high.tolist() == [34, 61, 84, 5]


@pytest.mark.parametrize("n", [25, 40, 100])
@pytest.mark.parametrize("probability", [0.25, 0.75])
def test_woodruff_misses_on_either_side_alike(n: int, probability: float) -> None:
    """Its ends are order statistics, of which the binomial distribution says exactly how often they miss.

    An interval that leans to the middle, as Wilson's does, misses 4 to 10 in 100 times on one side, 1 on the
    other.
    """
    ranks = np.arange(1.0, n + 1)
    low, high = woodruff(ranks, np.ones(n), np.array([probability]), np.array([float(n)]), 1.96)
    below = binom(n, probability)
    too_high, too_low = below.cdf(low[0] - 1), below.sf(high[0] - 1)
    assert max(too_high, too_low) < 0.035, (too_high, too_low)
