"""Where a probability becomes a verdict on a title."""

from __future__ import annotations

import numpy as np
import pytest

from evidence.role_titles import best_cuts, called, kappa


def test_kappa_worked_by_hand() -> None:
    """Cohen 1960: three of four alike; by chance (2 × 1 + 1 × 2 + 1 × 1) / 16 are."""
    one, other = np.array([0, 0, 1, 2]), np.array([0, 1, 1, 2])
    assert kappa(one, other) == pytest.approx((0.75 - 5 / 16) / (1 - 5 / 16))
    assert kappa(one, one) == 1
    assert kappa(np.zeros(4, int), np.zeros(4, int)) == 0


def test_yes_goes_before_no_and_the_rest_is_partly() -> None:
    chances = np.array([[0.7, 0.0, 0.3], [0.4, 0.2, 0.4], [0.5, 0.4, 0.1]])
    assert called(chances, 0.6, 0.3).tolist() == [0, 2, 1]


def test_cuts_that_were_planted_are_found() -> None:
    rng = np.random.default_rng(3)
    chances = rng.dirichlet([6, 2, 1], size=4_000)
    yes, no, best = best_cuts(chances, called(chances, 0.7, 0.2))
    assert (yes, no) == pytest.approx((0.7, 0.2))
    assert best == pytest.approx(1)
