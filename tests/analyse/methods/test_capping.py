import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rolescope.analyse.methods.capping import cap_factors

WEIGHTS = arrays(float, st.integers(6, 40), elements=st.floats(0.01, 1e4))


def test_hand_worked() -> None:
    """Weights 100, 50, 3, 3, 3, 2, 1 and a cap of .2.

    Cutting the two heaviest to t leaves rest = 12 and a total of 12/(1 − .4) = 20, so t = 4: above 3, fits.
    """
    assert np.allclose(cap_factors(np.array([100, 50, 3, 3, 3, 2, 1.0]), 0.2), [0.04, 0.08, 1, 1, 1, 1, 1])


def test_nothing_to_cap() -> None:
    assert np.array_equal(cap_factors(np.full(6, 2.0), 0.2), np.ones(6))


def test_five_are_made_equal() -> None:
    weight = np.array([9.0, 4, 3, 2, 1])
    assert np.allclose(weight * cap_factors(weight, 0.2), 1)


def test_no_weight() -> None:
    assert np.array_equal(cap_factors(np.zeros(3)), np.ones(3))


@settings(max_examples=40, deadline=None)
@given(WEIGHTS)
def test_holds_and_keeps_the_order(weight: np.ndarray) -> None:
    factors = cap_factors(weight, 0.2)
    capped = weight * factors
    assert capped.max() <= 0.2 * capped.sum() * (1 + 1e-9)
    assert (factors <= 1).all()
    order = np.argsort(weight)
    assert (np.diff(capped[order]) >= -1e-9 * capped.max()).all()
    # Water-filling: whoever is cut is at the cap, the others keep their weight.
    cut = factors < 1 - 1e-9
    assert np.allclose(capped[cut], 0.2 * capped.sum(), rtol=1e-6)
