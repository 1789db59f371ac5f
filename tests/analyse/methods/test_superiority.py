import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from rolescope.analyse.methods.superiority import superiority

VALUES = arrays(float, st.integers(2, 30), elements=st.integers(1, 8).map(float))


def test_hand_worked() -> None:
    """a = 1, 3 and b = 2, 3: 1 beats none; 3 beats 2 and ties 3. (0 + 0 + 1 + ½)/4 = .375."""
    theta, u, v = superiority(np.array([1.0, 3]), np.full(2, 0.5), np.array([2.0, 3]), np.full(2, 0.5))
    assert theta == 0.375
    assert u == pytest.approx([-0.1875, 0.1875])
    assert v == pytest.approx([0.0625, -0.0625])


@settings(max_examples=40, deadline=None)
@given(VALUES, VALUES)
def test_agrees_with_mann_whitney(a: np.ndarray, b: np.ndarray) -> None:
    theta, u, v = superiority(a, np.full(len(a), 1 / len(a)), b, np.full(len(b), 1 / len(b)))
    assert theta == pytest.approx(stats.mannwhitneyu(a, b).statistic / (len(a) * len(b)))
    assert abs(u.sum()) < 1e-12
    assert abs(v.sum()) < 1e-12
