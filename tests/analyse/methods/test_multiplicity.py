import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from rolescope.analyse.methods.multiplicity import benjamini_hochberg


def test_hand_worked() -> None:
    """p = .01, .04, .03 among three: .01·3/1 = .03; .03·3/2 = .045 is above .04·3/3, so both are .04."""
    assert np.allclose(benjamini_hochberg(np.array([0.01, 0.04, 0.03])), [0.03, 0.04, 0.04])


def test_untested_are_not_counted() -> None:
    q = benjamini_hochberg(np.array([0.02, np.nan]))
    assert q[0] == 0.02
    assert np.isnan(q[1])


@settings(max_examples=40, deadline=None)
@given(arrays(float, st.integers(1, 50), elements=st.floats(0, 1)))
def test_agrees_with_scipy(p: np.ndarray) -> None:
    assert np.allclose(benjamini_hochberg(p), stats.false_discovery_control(p))
