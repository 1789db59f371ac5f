import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from rolescope.analyse.methods.multiplicity import benjamini_hochberg, two_stage


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


def test_two_stage_hand_worked() -> None:
    """Four p-values, level .05: q is .004, .0133, .4, .9; two are at most .0476, so 2 are nought.

    Halved and times 1.05: .0021, .007, .21, .4725; but no q-value is under its p-value.
    """
    q = two_stage(np.array([0.001, 0.02 / 3, 0.3, 0.9]))
    assert np.allclose(q, [0.0021, 0.007, 0.3, 0.9])


def test_two_stage_without_a_rejection_is_the_plain_one_a_little_stricter() -> None:
    p = np.array([0.2, 0.5, 0.9])
    assert np.allclose(two_stage(p), np.minimum(1, benjamini_hochberg(p) * 1.05))


@settings(max_examples=40, deadline=None)
@given(arrays(float, st.integers(1, 50), elements=st.floats(0, 1)))
def test_two_stage_keeps_the_order(p: np.ndarray) -> None:
    q = two_stage(p)
    assert (np.diff(q[np.argsort(p, kind="stable")]) >= 0).all()
