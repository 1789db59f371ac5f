"""Shapley's split of a change: by hand, and what holds of any function."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolescope.analyse.methods.shapley import Moved, shapley


def test_by_hand() -> None:
    """A product a·b from 2·3 to 4·5: 20 − 6 = 14.

    a first: 4·3 − 6 = 6, then b: 20 − 12 = 8. b first: 2·5 − 6 = 4, then a: 20 − 10 = 10.
    a: (6 + 10) / 2 = 8; b: (8 + 4) / 2 = 6.
    """

    def area(moved: Moved) -> np.ndarray:
        return np.array((4.0 if moved[0] else 2.0) * (5.0 if moved[1] else 3.0))

    np.testing.assert_allclose(shapley(area, 2), (8, 6))


@given(st.lists(st.floats(-100, 100), min_size=8, max_size=8))
def test_parts_add_up_whatever_the_function(values: list[float]) -> None:
    parts = shapley(lambda moved: np.array(values[4 * moved[0] + 2 * moved[1] + moved[2]]), 3)
    assert float(parts.sum()) == pytest.approx(values[7] - values[0], abs=1e-9)


def test_a_factor_that_changes_nothing_has_no_part_and_equal_ones_have_equal_parts() -> None:
    parts = shapley(lambda moved: np.array([float(moved[0] and moved[2]), 2.0 * moved[0]]), 3)
    np.testing.assert_allclose(parts[1], 0)
    np.testing.assert_allclose(parts[0, 0], parts[2, 0])
    np.testing.assert_allclose(parts[:, 1], (2, 0, 0))
