"""Matrix products in parts."""

from __future__ import annotations

import numpy as np
import pytest

from rolescope.analyse.methods.product import product


def test_hand_worked() -> None:
    assert product(np.array([[1.0, 2.0]]), np.array([[3.0, 4.0], [5.0, 6.0]])).tolist() == [[13, 16]]


@pytest.mark.parametrize("rows", [3, 90, 300])
def test_parts_make_up_the_whole(rows: int) -> None:
    rng = np.random.default_rng(1)
    a, b = rng.normal(size=(rows, 100)), rng.normal(size=(100, 60))
    by_hand = (a[:, :, None] * b[None]).sum(axis=1)
    assert product(a, b) == pytest.approx(by_hand)


def test_nothing_to_sum() -> None:
    assert product(np.zeros((2, 0)), np.zeros((0, 3))).tolist() == [[0, 0, 0], [0, 0, 0]]
