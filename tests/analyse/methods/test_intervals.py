import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolescope.analyse.methods.intervals import mover_difference, wilson


def test_wilson_hand_worked() -> None:
    """p = .3, n = 20, t = 2: t²/n = .2; centre (.3 + .1)/1.2 = 1/3; half √(.2·.21 + .01)/1.2 = √.052/1.2."""
    low, high = wilson(np.array([0.3]), np.array([20.0]), 2.0)
    assert low[0] == pytest.approx(1 / 3 - 0.052**0.5 / 1.2)
    assert high[0] == pytest.approx(1 / 3 + 0.052**0.5 / 1.2)


@pytest.mark.parametrize(("p", "low", "high"), [(0.0, 0.0, 1 / 6), (1.0, 5 / 6, 1.0)])
def test_wilson_at_the_ends(p: float, low: float, high: float) -> None:
    """At p = 0 the upper end is t²/(n + t²) = 4/24."""
    found = wilson(np.array([p]), np.array([20.0]), 2.0)
    assert (found[0][0], found[1][0]) == (pytest.approx(low), pytest.approx(high))


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 1), st.floats(1, 1e5), st.floats(1, 13))
def test_wilson_contains_its_estimate(p: float, n: float, t: float) -> None:
    low, high = wilson(np.array([p]), np.array([n]), t)
    assert 0 <= low[0] <= p <= high[0] <= 1


def test_mover_hand_worked() -> None:
    """Newcombe (1998), table II (a): 56/70 − 48/80 by method 10 is .0524 to .3339."""
    z = 1.959964
    a, b = np.array([56 / 70]), np.array([48 / 80])
    low, high = mover_difference(
        (a, *wilson(a, np.array([70.0]), z)), (b, *wilson(b, np.array([80.0]), z)), 0
    )
    assert (round(low[0], 4), round(high[0], 4)) == (0.0524, 0.3339)


def test_correlation_narrows() -> None:
    a, b = (
        (np.array([0.5]), np.array([0.4]), np.array([0.6])),
        (np.array([0.4]), np.array([0.3]), np.array([0.5])),
    )
    apart = np.subtract(*mover_difference(a, b, 0.0)[::-1])
    together = np.subtract(*mover_difference(a, b, 0.5)[::-1])
    assert together < apart
